import type { SafetyPolicy, Scale, SecurityPolicy } from '@suture/core/risk';

type Policies = { readonly safety?: SafetyPolicy | undefined; readonly security?: SecurityPolicy | undefined };

/** The scale whose level a field holds, told by where the field stands; undefined where it holds none. */
export function scaleOf(path: readonly string[], { safety, security }: Policies): Scale | undefined {
  const name = path.at(-1);
  const parent = path.at(-2);
  if (name === 'severity' && parent !== 'vulnerability') return safety?.severity;
  if (name === 'p1') return safety?.p1;
  if (name === 'p2') return safety?.p2;
  if (name === 'upTo' || name === 'requiredExploitability') return security?.exploitability;
  if (parent === 'exploitability' && (name === 'before' || name === 'after')) return security?.exploitability;
  if (parent === 'impact') return security?.impact;
  return undefined;
}
