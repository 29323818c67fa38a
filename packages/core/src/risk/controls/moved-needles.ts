import { say, words } from '../../kernel/index.ts';
import type { Control, OperatingMode } from './control.ts';

/** The parts of a control that its two needles stand on. */
export type Needles = Pick<Control, 'strength' | 'hindrance' | 'effectivenessEvidence'>;

export type MovedNeedle = {
  /** Where the reason is missing. */
  readonly path: string;
  /** The mode of the needle of hindrance; absent for strength. */
  readonly mode?: OperatingMode;
  readonly message: string;
};

/**
 * The needles that a change moves with nothing new said for it: no reason, the reason of the judgement before, or no
 * evidence that came with it. That a control does not hinder is argued where it was said to hinder.
 */
export function movedWithoutReason(before: Needles | undefined, after: Needles): readonly MovedNeedle[] {
  const hasEvidence = bringsEvidence(before, after);
  const unargued = (was: Said | undefined, is: Said) => isMoved(was, is) && !isArgued(was, is, hasEvidence);
  const { strength, hindrance } = after;
  const moved: MovedNeedle[] = [];
  if (strength && unargued(before?.strength, strength))
    moved.push({ path: 'strength.reason', message: sentence(before?.strength, strength) });
  for (const [at, is] of (hindrance?.modes ?? []).entries()) {
    const was = before?.hindrance?.modes.find(({ mode }) => mode === is.mode);
    if (unargued(was, is))
      moved.push({ path: `hindrance.modes.${at}.reason`, mode: is.mode, message: sentence(was, is) });
  }
  return moved;
}

type Said = { readonly level: Level; readonly reason?: string | undefined };
type Level = 'adequate' | 'weak' | 'none' | 'hinders';

function isMoved(was: Said | undefined, is: Said): boolean {
  return was === undefined ? is.level !== 'none' : was.level !== is.level;
}

function isArgued(was: Said | undefined, is: Said, hasEvidence: boolean): boolean {
  const reason = is.reason?.trim() ?? '';
  return reason === '' ? hasEvidence : reason !== was?.reason?.trim();
}

function bringsEvidence(before: Needles | undefined, after: Needles): boolean {
  const known = before?.effectivenessEvidence ?? [];
  return (after.effectivenessEvidence ?? []).some(
    ({ ref, result }) => result !== 'pending' && !known.some((each) => each.ref === ref && each.result === result),
  );
}

const levels = words({ adequate: 'adequate', weak: 'weak', none: 'does not hinder', hinders: 'hinders' });

function sentence(was: Said | undefined, is: Said): string {
  if (was === undefined) return say`is missing: say why it is judged "${levels[is.level]}", or add evidence`;
  const [before, after] = [levels[was.level], levels[is.level]];
  return is.reason?.trim()
    ? say`still argues for "${before}": say why "${before}" becomes "${after}", or add evidence`
    : say`is missing: say why "${before}" becomes "${after}", or add evidence`;
}
