import { SafetyPolicy, SecurityPolicy } from '@suture/core/risk';
import { SafetyGrids } from './SafetyGrids.tsx';
import { SecurityGrids } from './SecurityGrids.tsx';

export type Policy = SafetyPolicy | SecurityPolicy;

type Props = { readonly policy: Policy; readonly onChange?: ((policy: Policy) => void) | undefined };

/** What each pair of levels comes to, as coloured grids; edited cell by cell where a change is taken. */
export function PolicyGrids({ policy, onChange }: Props) {
  if (policy.discipline === 'safety') return <SafetyGrids policy={policy} onChange={onChange} />;
  return <SecurityGrids policy={policy} onChange={onChange} />;
}

/** The fields of a policy that the grids show. */
export const gridFields: readonly string[] = ['acceptability', 'probabilityOfHarm', 'exploitabilityToP1'];

export function policyOf({ kind, body }: { readonly kind: string; readonly body: unknown }): Policy | undefined {
  if (kind === 'safetyPolicy') return SafetyPolicy.safeParse(body).data;
  return kind === 'securityPolicy' ? SecurityPolicy.safeParse(body).data : undefined;
}
