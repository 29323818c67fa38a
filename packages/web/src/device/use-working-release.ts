import { useQuery } from '@tanstack/react-query';
import { deviceQuery, recordQuery } from './queries.ts';

/** The release that judgements take, as people say it: `3.2.0` of `REL-3.2.0`. */
export function useWorkingRelease(device: string): string | undefined {
  const key = useQuery(deviceQuery(device)).data?.key;
  const record = useQuery({ ...recordQuery(device, key ?? ''), enabled: key !== undefined }).data;
  const release = record?.body.workingRelease;
  return typeof release === 'string' ? release.replace(/^REL-/, '') : undefined;
}
