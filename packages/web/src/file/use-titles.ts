import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { aroundQuery } from './queries.ts';

/** The titles of all that a record is joined to, asked at once. */
export function useTitles(device: string, key: string) {
  const { data, isPending } = useQuery(aroundQuery(device, key));
  return useMemo(() => {
    const joined = [...(data?.names ?? []), ...(data?.namedBy ?? [])];
    return { isAsked: isPending, byKey: new Map(joined.map((each) => [each.key, each.title])) };
  }, [data, isPending]);
}
