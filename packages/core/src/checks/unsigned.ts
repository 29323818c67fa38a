import type { Control } from '../risk/index.ts';

/** The control as if its judgements still rested on the facts of today: what is stale has a rule of its own. */
export function unsigned({ strength, hindrance, crossSafety, crossSecurity, ...control }: Control): Control {
  return {
    ...control,
    ...(strength && { strength: { ...strength, judged: undefined } }),
    ...(hindrance && { hindrance: { ...hindrance, judged: undefined } }),
    ...(crossSafety && { crossSafety: { ...crossSafety, judged: undefined } }),
    ...(crossSecurity && { crossSecurity: { ...crossSecurity, judged: undefined } }),
  };
}

export const judgements = ['strength', 'hindrance', 'crossSafety', 'crossSecurity'] as const;
