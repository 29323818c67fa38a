import { useQuery } from '@tanstack/react-query';
import { deviceQuery, recordQuery, recordsOfKindQuery } from './queries.ts';

export type Releases = {
  /** Key of the release that judgements take unless the address asks for another. */
  readonly working: string | undefined;
  readonly all: readonly { readonly key: string; readonly title: string }[];
};

/** The releases of a device, the working one known. */
export function useReleases(device: string): Releases {
  const key = useQuery(deviceQuery(device)).data?.key;
  const record = useQuery({ ...recordQuery(device, key ?? ''), enabled: key !== undefined }).data;
  const all = useQuery(recordsOfKindQuery(device, 'release')).data?.items ?? [];
  const working = record?.body.workingRelease;
  return {
    working: typeof working === 'string' ? working : undefined,
    all: all.filter(({ status }) => status !== 'retired'),
  };
}

/** As people say it: `3.2.0` of `REL-3.2.0`. */
export function releaseInWords(key: string): string {
  return key.replace(/^REL-/, '');
}
