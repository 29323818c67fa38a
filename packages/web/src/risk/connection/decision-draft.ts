import { type Placing, placedInto } from './placing.ts';
import type { NearMatch } from './queries.ts';
import type { useUnsaidOf } from './use-unsaid.ts';

export const outcomes = ['place', 'controlNeeded', 'conditions', 'noImpact', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

export const nothingSaid = { reason: '', conditions: '', severity: '', required: '' };

/** Begins a decision with a sequence that is near; how far security has to come down to it follows from the sequence. */
export function startDecision(unsaid: ReturnType<typeof useUnsaidOf>, match: NearMatch, reason?: string): void {
  // Under its key lies only what the form put there.
  const said = unsaid.read('said') as typeof nothingSaid | undefined;
  const outcome: Outcome = 'place';
  const placing: Placing = placedInto(match);
  unsaid.keep({ outcome, placing, said: { ...nothingSaid, ...said, ...(reason && { reason }), required: '' } });
}
