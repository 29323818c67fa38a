import type { QueryKey } from '@tanstack/react-query';
import type { DeviceEvent } from './live.ts';

/** Asked under the device's key, and changed by nothing that is told of its records. */
const apart = new Set(['people']);
const ofOneRecord = new Set(['record', 'history', 'comments']);
const ofComments = new Set(['comments', 'audit']);

/**
 * Whether an answer of the server can be another after an event. What is judged (findings, figures, lists, the board)
 * follows from the whole file; what belongs to one record follows from that one.
 */
export function followsFrom({ what, records }: Pick<DeviceEvent, 'what' | 'records'>, queryKey: QueryKey): boolean {
  const [, , subject, of] = queryKey;
  if (typeof subject !== 'string' || apart.has(subject)) return false;
  const isTalk = what.length > 0 && what.every((each) => each.startsWith('comment'));
  if (isTalk && !ofComments.has(subject)) return false;
  if (!isTalk && subject === 'comments' && !what.some((each) => each.startsWith('comment')))
    return records === undefined;
  // Links show the title of a record; the record itself is asked by its key.
  if (ofOneRecord.has(subject) && typeof of === 'string') return records === undefined || records.includes(of);
  return true;
}
