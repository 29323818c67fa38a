import type { RiskView } from '../kinds.ts';
import { policyInForce } from './active-policy.ts';
import type { Discipline } from './plan.ts';

/** The policy by which risks of this side are judged instead of this one; undefined for the one in force. */
export function judgedByInstead(
  view: Pick<RiskView, 'all'>,
  key: string,
  { discipline, status }: { readonly discipline: Discipline; readonly status: string },
): string | undefined {
  const inForce = policyInForce(view, discipline)?.key;
  return status === 'retired' || inForce === key ? undefined : inForce;
}
