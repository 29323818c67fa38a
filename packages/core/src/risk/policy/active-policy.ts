import type { Keyed } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { SafetyPolicy, SecurityPolicy } from './policy.ts';

/** The policy in force: the approved one, else the one being written; the retired ones never. */
export function safetyPolicyOf(view: RiskView): SafetyPolicy | undefined {
  return inForce(view.all('safetyPolicy'));
}

export function securityPolicyOf(view: RiskView): SecurityPolicy | undefined {
  return inForce(view.all('securityPolicy'));
}

function inForce<Policy extends { readonly status: string }>(policies: readonly Keyed<Policy>[]): Policy | undefined {
  const approved = policies.find(({ body }) => body.status === 'approved');
  return (approved ?? policies.find(({ body }) => body.status !== 'retired'))?.body;
}
