import { type Policies, scaleNameAt } from '@suture/core/risk';

export { scaleAt as scaleOf } from '@suture/core/risk';

type Side = 'safety' | 'security';

export type Level = { readonly id: string; readonly name: string };

/** Whether it is known which policy is in force: one that is asked for, or cannot be had, is not one that is missing. */
export type Standing =
  | { readonly kind: 'asked' }
  | { readonly kind: 'known' }
  | { readonly kind: 'notHad'; readonly error: Error };

/** The policies as far as they are known; one that is known and undefined is not there. */
export type KnownPolicies = Policies & { readonly standing: Readonly<Record<Side, Standing>> };

/** What stands in the way of reading the levels of these sides. */
export function standingOf({ standing }: KnownPolicies, sides: readonly Side[]): Standing {
  const each = sides.map((side) => standing[side]);
  return each.find(({ kind }) => kind === 'notHad') ?? each.find(({ kind }) => kind === 'asked') ?? { kind: 'known' };
}

/** Of the level that a field holds. */
export function standingAt(path: readonly string[], policies: KnownPolicies): Standing {
  const at = scaleNameAt(path);
  return at === undefined ? { kind: 'known' } : policies.standing[at.side];
}
