import { type Permission, senderAt } from '@suture/core/access';
import type { useMay } from '../../access/use-may.ts';
import type { Card } from './queries.ts';

/** The one that is expected comes first. */
const order = [
  'send',
  'receive',
  'answer',
  'feedBack',
  'reaffirm',
  'decide',
  'resend',
  'return',
  'dismiss',
  'undo',
] as const;
export type ActName = (typeof order)[number];

/** What can be done with a card now, as the server says it. */
export function actsOf({ moves }: Pick<Card, 'moves'>): readonly ActName[] {
  return order.filter((act) => moves.some((move) => move.act === act));
}

/** Whether the person may, on the side whose act it is. */
export function permissionFor(may: ReturnType<typeof useMay>, { moves, point }: Card, act: ActName): Permission {
  const by = moves.find((move) => move.act === act)?.by;
  return may(by === senderAt[point] ? 'transfer.send' : 'transfer.decide', { point });
}

export const keysOfBoard = ['s', 'a', 'r', 'u'] as const;
export type KeyOfBoard = (typeof keysOfBoard)[number];

const wanted: Readonly<Record<KeyOfBoard, readonly ActName[]>> = {
  s: ['send', 'resend'],
  a: ['receive', 'answer', 'decide', 'feedBack'],
  r: ['return'],
  u: ['undo'],
};

/** What the keys of the board do to a card; undefined where it has no such act now. */
export function actOfKey(key: KeyOfBoard, card: Pick<Card, 'moves'>): ActName | undefined {
  const acts = actsOf(card);
  return wanted[key].find((act) => acts.includes(act));
}

/** Acts that are done at once; the others ask something first. */
export function needsForm(act: ActName, state: Card['state']): boolean {
  if (act === 'undo') return state === 'decided';
  return act === 'dismiss' || act === 'decide' || act === 'return' || act === 'answer' || act === 'reaffirm';
}

/** Whether it is open still which sequence the risk belongs in. */
export function asksWhetherCovered({ point, state }: Pick<Card, 'point' | 'state'>): boolean {
  return point === 'cp1' && ['proposed', 'sent', 'received', 'returned', 'reopened'].includes(state);
}
