import type { Discipline } from '@suture/core/risk';
import type { RecordEnvelope } from '@suture/server/contract';
import { useQueries } from '@tanstack/react-query';
import { recordQuery, recordsOfKindQuery } from '../../device/queries.ts';

/** The parts of a side's framework, in the order in which they come to be. */
export const planParts = ['riskPlan', 'policy', 'overallResidual', 'riskReview'] as const;
export type PlanPart = (typeof planParts)[number];

const kinds = ['riskPlan', 'safetyPolicy', 'securityPolicy', 'overallResidual', 'riskReview'] as const;

export type PlanRecords = Readonly<Record<PlanPart, Readonly<Record<Discipline, readonly RecordEnvelope[]>>>>;

/** Every plan, policy, overall residual and review that is not retired, by part and side; undefined until all are there. */
export function usePlanRecords(device: string): {
  readonly data: PlanRecords | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
} {
  const lists = useQueries({ queries: kinds.map((kind) => recordsOfKindQuery(device, kind)) });
  const keys = lists.flatMap(({ data }) =>
    (data?.items ?? []).filter(({ status }) => status !== 'retired').map(({ key }) => key),
  );
  const records = useQueries({ queries: keys.map((key) => recordQuery(device, key)) });
  const all = [...lists, ...records];
  const error = all.find((query) => query.error)?.error ?? null;
  const isPending = all.some((query) => query.data === undefined);
  const found = records.flatMap(({ data }) => data ?? []);
  return { data: isPending ? undefined : bySide(found), error, isPending };
}

function bySide(records: readonly RecordEnvelope[]): PlanRecords {
  const of = (part: PlanPart, side: Discipline) =>
    records.filter(({ kind, body }) =>
      part === 'policy' ? kind === `${side}Policy` : kind === part && body.discipline === side,
    );
  const both = (part: PlanPart) => ({ safety: of(part, 'safety'), security: of(part, 'security') });
  return {
    riskPlan: both('riskPlan'),
    policy: both('policy'),
    overallResidual: both('overallResidual'),
    riskReview: both('riskReview'),
  };
}
