import { words } from '../../kernel/index.ts';

/** The fields of a control that hold what one of the sides judged. */
export const judgements = ['strength', 'hindrance', 'crossSafety', 'crossSecurity'] as const;

export type JudgementName = (typeof judgements)[number];

/** As a sentence names them. */
export const judgementNames = words({
  strength: 'strength',
  hindrance: 'hindrance',
  crossSafety: 'effect on safety',
  crossSecurity: 'effect on security',
});
