import { isStale, say } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import { disciplineNames } from '../policy/plan.ts';
import { type Control, type Screening, type ScreeningQuestion, screeningQuestions } from './control.ts';
import { fromSafety, fromSecurity, touched } from './control-flags.ts';

/** The side that says what a control of the other side does to its own. */
export const screeningSides = ['safety', 'security'] as const;
export type ScreeningSide = (typeof screeningSides)[number];

export const screeningFields = { safety: 'crossSafety', security: 'crossSecurity' } as const;

export function screeningOf(control: Control, side: ScreeningSide): Screening | undefined {
  return control[screeningFields[side]];
}

/** Whether the side still has to screen the control, or to stand by it on facts that have changed; a plan may wait. */
export function waitsForScreening(view: RiskView, control: Control, side: ScreeningSide): boolean {
  if (control.status === 'retired' || !isAsked(control, side)) return false;
  const given = screeningOf(control, side);
  if (given === undefined && control.state === 'planned') return false;
  return given?.judged === undefined || openQuestions(given).length > 0 || isStale(view, given.judged);
}

/** Why a screening cannot be confirmed together with others; undefined where all five questions say "no". */
export function whyNotTogether(view: RiskView, key: string, side: ScreeningSide): string | undefined {
  const control = view.get('control', key);
  if (control === undefined) return say`is no control of this device`;
  if (control.status === 'retired') return say`is retired`;
  if (!isAsked(control, side)) return say`is no control that ${disciplineNames[side]} has to screen`;
  const given = screeningOf(control, side);
  const changes = touched(given);
  if (changes.length > 0) return say`changes ${changes.join(', ')}: it is judged by itself, on its scale`;
  const open = openQuestions(given);
  if (open.length === screeningQuestions.length)
    return say`is not screened yet: answer the five questions on its scale`;
  if (open.length > 0) return say`has ${open.length} of the five questions open: answer them on its scale`;
  const judged = given?.judged;
  if (judged !== undefined && !isStale(view, judged))
    return say`was confirmed by ${judged.by} on ${judged.on}, and nothing has changed since`;
  return undefined;
}

function isAsked(control: Control, side: ScreeningSide): boolean {
  return side === 'safety' ? fromSecurity(control) : fromSafety(control);
}

export function openQuestions(given: Screening | undefined): readonly ScreeningQuestion[] {
  return screeningQuestions.filter((question) => given?.[question] === undefined);
}
