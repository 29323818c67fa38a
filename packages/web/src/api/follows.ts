import type { ElsewhereEvent } from '@suture/server/contract';
import type { QueryKey } from '@tanstack/react-query';

/** Asked under the device's key, and changed by nothing that is told of its records. */
const apart = new Set(['people']);
const ofOneRecord = new Set(['record', 'history', 'comments']);
const ofComments = new Set(['comments', 'audit']);

/** Whether an answer of the server can be another after what happens on a device. */
export function isFollowed([about]: QueryKey): boolean {
  return about === 'device' || about === 'devices' || about === 'inbox';
}

/**
 * Whether an answer of the server can be another after an event. What waits for a person follows from all their
 * devices, the list of these from the records of the devices themselves.
 */
export function followsFrom(event: ElsewhereEvent, queryKey: QueryKey): boolean {
  const [about, device] = queryKey;
  if (about === 'inbox') return true;
  if (about === 'devices') return event.records?.some((key) => key.startsWith('DEV-')) ?? true;
  if (about !== 'device') return false;
  if (event.device === undefined) return true;
  return device === event.device && followsWithin(event, queryKey);
}

/**
 * What is judged (findings, figures, lists, the board) follows from the whole file; what belongs to one record follows
 * from that one.
 */
function followsWithin({ what, records }: ElsewhereEvent, [, , subject, of]: QueryKey): boolean {
  if (typeof subject !== 'string' || apart.has(subject)) return false;
  const isTalk = what.length > 0 && what.every((each) => each.startsWith('comment'));
  if (isTalk && !ofComments.has(subject)) return false;
  if (!isTalk && subject === 'comments' && !what.some((each) => each.startsWith('comment')))
    return records === undefined;
  // Links show the title of a record; the record itself is asked by its key.
  if (ofOneRecord.has(subject) && typeof of === 'string') return records === undefined || records.includes(of);
  return true;
}
