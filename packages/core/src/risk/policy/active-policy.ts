import type { Keyed } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { Discipline } from './plan.ts';
import type { SafetyPolicy, SecurityPolicy } from './policy.ts';

/** The policy in force: the approved one, else the one being written; the retired ones never. */
export function safetyPolicyOf(view: Pick<RiskView, 'all'>): SafetyPolicy | undefined {
  return inForce(view.all('safetyPolicy'))?.body;
}

export function securityPolicyOf(view: Pick<RiskView, 'all'>): SecurityPolicy | undefined {
  return inForce(view.all('securityPolicy'))?.body;
}

export function policyInForce(
  view: Pick<RiskView, 'all'>,
  discipline: Discipline,
): Keyed<SafetyPolicy | SecurityPolicy> | undefined {
  return discipline === 'safety' ? inForce(view.all('safetyPolicy')) : inForce(view.all('securityPolicy'));
}

/** The policy by which risks of this side are judged instead of this one; undefined for the one in force. */
export function judgedByInstead(
  view: Pick<RiskView, 'all'>,
  key: string,
  { discipline, status }: { readonly discipline: Discipline; readonly status: string },
): string | undefined {
  const inForce = policyInForce(view, discipline)?.key;
  return status === 'retired' || inForce === key ? undefined : inForce;
}

function inForce<Policy extends { readonly status: string }>(
  policies: readonly Keyed<Policy>[],
): Keyed<Policy> | undefined {
  return (
    policies.find(({ body }) => body.status === 'approved') ?? policies.find(({ body }) => body.status !== 'retired')
  );
}
