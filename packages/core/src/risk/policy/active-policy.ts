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

function inForce<Policy extends { readonly status: string }>(
  policies: readonly Keyed<Policy>[],
): Keyed<Policy> | undefined {
  return (
    policies.find(({ body }) => body.status === 'approved') ?? policies.find(({ body }) => body.status !== 'retired')
  );
}
