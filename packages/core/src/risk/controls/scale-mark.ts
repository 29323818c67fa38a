import { isStale } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { Control, OperatingMode } from './control.ts';
import { fromSecurity, reducesSecurityRisk } from './control-flags.ts';
import { isInPlace } from './credit.ts';

export const strengthMarks = ['adequate', 'weak', 'open', 'stale', 'notAsked'] as const;
export const hindranceMarks = ['none', 'hinders', 'open', 'stale', 'notAsked'] as const;

/**
 * The scale of a control in two words. `open` also where nobody signed. `stale`: judged on facts that have changed since,
 * which decides nothing. `notAsked`: nobody has to judge it, or not before it is in place.
 */
export type ScaleMark = {
  readonly strength: (typeof strengthMarks)[number];
  readonly hindrance: (typeof hindranceMarks)[number];
};

export function scaleMarkOf(view: RiskView, key: string): ScaleMark {
  const control = view.get('control', key);
  if (control === undefined) return { strength: 'open', hindrance: 'open' };
  return marksOf(view, control);
}

export function marksOf(view: RiskView, control: Control): ScaleMark {
  return { strength: strengthOf(view, control), hindrance: hindranceOf(view, control) };
}

function strengthOf(view: RiskView, control: Control): ScaleMark['strength'] {
  const { strength } = control;
  if (strength?.judged === undefined)
    return isInPlace(control, view.release) && reducesSecurityRisk(control) ? 'open' : 'notAsked';
  return isStale(view, strength.judged) ? 'stale' : strength.level;
}

/** It hinders where it does in any mode; it does not only where every mode that it is active in was judged so. */
function hindranceOf(view: RiskView, control: Control): ScaleMark['hindrance'] {
  const { hindrance, modes } = control;
  if (hindrance?.judged !== undefined) {
    if (isStale(view, hindrance.judged)) return 'stale';
    if (hindrance.modes.some(({ level }) => level === 'hinders')) return 'hinders';
    if (modes?.every((mode) => hindrance.modes.some((judged) => judged.mode === mode))) return 'none';
  }
  return asksForHindrance(view, control) ? 'open' : 'notAsked';
}

/** How the control stands in one mode; nobody has to judge a mode that it is not active in. */
export function hindranceIn(view: RiskView, control: Control, mode: OperatingMode): ScaleMark['hindrance'] {
  const { hindrance, modes } = control;
  const judged = hindrance?.modes.find((each) => each.mode === mode);
  if (judged !== undefined && hindrance?.judged !== undefined)
    return isStale(view, hindrance.judged) ? 'stale' : judged.level;
  if (judged !== undefined) return 'open';
  return asksForHindrance(view, control) && (modes?.includes(mode) ?? true) ? 'open' : 'notAsked';
}

/** While nobody says where a control comes from, safety is asked. */
export function asksForHindrance(view: RiskView, control: Control): boolean {
  return isInPlace(control, view.release) && (fromSecurity(control) || control.origin === undefined);
}
