import type { Card } from './queries.ts';

export type ActName =
  | 'send'
  | 'dismiss'
  | 'receive'
  | 'decide'
  | 'return'
  | 'answer'
  | 'feedBack'
  | 'reaffirm'
  | 'resend'
  | 'undo';

/** The acts of a card in its state, the one that is expected first. Who may do them is core's to say. */
export const actsIn: Readonly<Record<Card['state'], readonly ActName[]>> = {
  proposed: ['send', 'dismiss'],
  sent: ['receive', 'return', 'undo'],
  received: ['decide', 'return', 'undo'],
  returned: ['answer', 'undo'],
  decided: ['feedBack', 'undo'],
  fedBack: ['undo'],
  reopened: ['reaffirm', 'decide', 'resend'],
  dismissed: [],
  covered: [],
};

/** The side whose act it is: what is sent and answered is the sender's, the rest the receiver's. */
export function sideOfAct(act: ActName, state: Card['state']): 'sender' | 'receiver' {
  if (act === 'undo') return state === 'sent' || state === 'fedBack' ? 'sender' : 'receiver';
  return act === 'send' || act === 'dismiss' || act === 'answer' || act === 'feedBack' || act === 'resend'
    ? 'sender'
    : 'receiver';
}

/** What the keys of the board do to a card; undefined where its state has no such act. */
export function actOfKey(key: string, { state }: Pick<Card, 'state'>): ActName | undefined {
  const acts = actsIn[state];
  const wanted: Readonly<Record<string, readonly ActName[]>> = {
    s: ['send', 'resend'],
    a: ['receive', 'decide', 'feedBack'],
    r: ['return'],
    u: ['undo'],
  };
  return wanted[key]?.find((act) => acts.includes(act));
}

/** Acts that are done at once; the others ask something first. */
export function needsForm(act: ActName, state: Card['state']): boolean {
  if (act === 'undo') return state === 'decided';
  return act === 'dismiss' || act === 'decide' || act === 'return' || act === 'answer' || act === 'reaffirm';
}
