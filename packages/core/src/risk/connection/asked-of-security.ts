import type { Transfer, TransferDecision } from './transfer.ts';

/** Whether the decision has to say down to which exploitability security has to come: without it nobody can tell when it is met. */
export function asksHowFar(point: Transfer['point'], outcome: TransferDecision['outcome'] | undefined): boolean {
  return point === 'cp1' && outcome === 'controlNeeded';
}
