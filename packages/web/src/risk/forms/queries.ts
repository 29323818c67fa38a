import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { recordQuery } from '../../device/queries.ts';

const referrersQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'referrers', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records/{key}/referrers', { params: { device, key } }, signal),
  });

/** The records of one kind that name this one; none while it is new. */
export function useReferrers(device: string, key: string | undefined, kind: string) {
  const { data } = useQuery({ ...referrersQuery(device, key ?? ''), enabled: key !== undefined });
  const rows = (data?.items ?? []).filter((row) => row.kind === kind);
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

export type JoinedHarm = { readonly risk: string; readonly harm: string | undefined; readonly title: string };

/** The harms that a hazardous situation may end in: each is joined to it by a safety risk. */
export function useHarmsOf(device: string, situation: string | undefined): readonly JoinedHarm[] {
  const risks = useReferrers(device, situation, 'safetyRisk');
  const bodies = useQueries({ queries: risks.map(({ key }) => recordQuery(device, key)) });
  const keys = bodies.map(({ data }) => (typeof data?.body.harm === 'string' ? data.body.harm : undefined));
  const harms = useQueries({
    queries: keys.map((key) => ({ ...recordQuery(device, key ?? ''), enabled: key !== undefined })),
  });
  return risks.map(({ key, title }, at) => {
    const name = harms[at]?.data?.body.title;
    return { risk: key, harm: keys[at], title: typeof name === 'string' ? name : title };
  });
}
