import { type Day, daysBetween } from '../kernel/index.ts';
import { standsSince, type Transfer } from '../risk/index.ts';

/** Days since the last act that was not taken back; undefined where no act is recorded. */
export function daysWaiting(transfer: Transfer, today: Day): number | undefined {
  const since = standsSince(transfer);
  return since === undefined ? undefined : daysBetween(since, today);
}
