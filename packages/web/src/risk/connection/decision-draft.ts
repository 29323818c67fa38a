import { type Placing, placedInto } from './placing.ts';
import type { NearMatch } from './queries.ts';
import { keepUnsaid, unsaidAt } from './use-unsaid.ts';

export const outcomes = ['place', 'controlNeeded', 'conditions', 'noImpact', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

export const nothingSaid = { reason: '', conditions: '', severity: '', required: '' };

/** Begins a decision with a sequence that does not reach far enough: security would have to come down to it. */
export function startDecision(card: string, match: NearMatch): void {
  keepUnsaid<Outcome>(`${card} outcome`, 'place');
  keepUnsaid<Placing>(`${card} placing`, placedInto(match));
  // Under its key lies only what the form put there.
  const said = unsaidAt(`${card} said`) as typeof nothingSaid | undefined;
  keepUnsaid(`${card} said`, { ...nothingSaid, ...said, required: match.upTo ?? '' });
}
