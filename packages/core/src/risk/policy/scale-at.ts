import type { SafetyPolicy, Scale, SecurityPolicy } from './policy.ts';

export type Policies = { readonly safety?: SafetyPolicy | undefined; readonly security?: SecurityPolicy | undefined };

/** The scale whose level a field holds, told by where the field stands; undefined where it holds none. */
export function scaleAt(path: readonly string[], { safety, security }: Policies): Scale | undefined {
  const at = scaleNameAt(path);
  if (at === undefined) return undefined;
  // A field may name its scale before the policy that defines it is made.
  return at.side === 'safety' ? safety?.[at.scale] : security?.[at.scale];
}

export type ScaleName =
  | { readonly side: 'safety'; readonly scale: 'severity' | 'p1' | 'p2' }
  | { readonly side: 'security'; readonly scale: 'exploitability' | 'impact' };

export function scaleNameAt(path: readonly string[]): ScaleName | undefined {
  const name = path.at(-1);
  const parent = path.at(-2);
  if (name === 'severity' && parent !== 'vulnerability') return { side: 'safety', scale: 'severity' };
  if (name === 'p1' || name === 'p2') return { side: 'safety', scale: name };
  if (name === 'upTo' || name === 'requiredExploitability') return { side: 'security', scale: 'exploitability' };
  if (parent === 'exploitability' && (name === 'before' || name === 'after'))
    return { side: 'security', scale: 'exploitability' };
  if (parent === 'impact') return { side: 'security', scale: 'impact' };
  return undefined;
}
