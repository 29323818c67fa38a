import { isStale } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { Control } from './control.ts';
import { fromSecurity, reducesSecurityRisk } from './control-flags.ts';

export const strengthMarks = ['adequate', 'weak', 'open', 'stale', 'notAsked'] as const;
export const hindranceMarks = ['none', 'hinders', 'open', 'stale', 'notAsked'] as const;

/** The scale of a control in two words. `open` also where nobody signed. `stale`: judged on facts that have changed since, which decides nothing. */
export type ScaleMark = {
  readonly strength: (typeof strengthMarks)[number];
  readonly hindrance: (typeof hindranceMarks)[number];
};

export function scaleMarkOf(view: RiskView, key: string): ScaleMark {
  const control = view.get('control', key);
  if (control === undefined) return { strength: 'open', hindrance: 'open' };
  return { strength: strengthOf(view, control), hindrance: hindranceOf(view, control) };
}

function strengthOf(view: RiskView, control: Control): ScaleMark['strength'] {
  const { strength } = control;
  if (strength?.judged === undefined) return reducesSecurityRisk(control) ? 'open' : 'notAsked';
  return isStale(view, strength.judged) ? 'stale' : strength.level;
}

/** It hinders where it does in any mode; it does not only where every mode that it is active in was judged so. */
function hindranceOf(view: RiskView, control: Control): ScaleMark['hindrance'] {
  const { hindrance, modes } = control;
  if (hindrance?.judged === undefined)
    return fromSecurity(control) || control.origin === undefined ? 'open' : 'notAsked';
  if (isStale(view, hindrance.judged)) return 'stale';
  if (hindrance.modes.some(({ level }) => level === 'hinders')) return 'hinders';
  const isWhole = modes?.every((mode) => hindrance.modes.some((judged) => judged.mode === mode)) ?? false;
  return isWhole ? 'none' : 'open';
}
