import { type HazardousSituation, isCauseUnsigned, withCauseSigned } from '@suture/core/risk';
import type { Input } from '@suture/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

export type Unsigned = {
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly body: HazardousSituation;
};

/** As many as one answer holds; once these are signed the next come. */
const most = 500;

/** Situations that rule a security cause out without a signature. */
export const unsignedCausesQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'causes'),
    queryFn: async ({ signal }) => {
      const query = { of: 'hazardousSituation', limit: most } as const;
      const asked = (['mine', 'others'] as const).map((whose) =>
        call(
          'GET /api/v1/devices/{device}/tables',
          { params: { device }, query: { ...query, work: 'answer-cause', whose } },
          signal,
        ),
      );
      const rows = (await Promise.all(asked)).flatMap(({ items }) => items);
      return rows.flatMap(({ key, version, body }): readonly Unsigned[] => {
        // What is stored was read by the schema of its kind.
        const situation = body as HazardousSituation;
        return isCauseUnsigned(situation) ? [{ key, version, title: situation.title, body: situation }] : [];
      });
    },
  });

type Changes = Input<'POST /api/v1/devices/{device}/records/batch'>['body']['changes'];

export function signedBy(person: string, situations: readonly Unsigned[]): Changes {
  return situations.map(({ key, version, body }) => ({ key, version, body: withCauseSigned(body, person) }));
}

/** What would follow if these were signed; nothing is written. */
export const signingTrialQuery = (device: string, changes: Changes) =>
  queryOptions({
    queryKey: ofDevice(device, 'causes', 'trial', changes),
    queryFn: () =>
      call('POST /api/v1/devices/{device}/records/batch', {
        params: { device },
        body: { changes: [...changes], dryRun: true },
      }),
    enabled: changes.length > 0,
  });
