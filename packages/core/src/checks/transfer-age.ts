import { type Day, daysBetween } from '../kernel/index.ts';
import type { Transfer } from '../risk/index.ts';

/** Days since the last act; undefined where no act is recorded. */
export function daysWaiting({ acts }: Transfer, today: Day): number | undefined {
  const last = acts?.at(-1);
  return last && daysBetween(last.on, today);
}
