import { rolesFor } from '@suture/core/access';
import { t } from '../../words/index.ts';
import { type ActName, actsOf, type KeyOfBoard } from './card-acts.ts';
import type { Card } from './queries.ts';

/** What an act is called on a card as it stands. */
export function nameOf(act: ActName, card: Pick<Card, 'point' | 'state'>): string {
  if (act === 'send') {
    const [receiver] = rolesFor('transfer.decide', { point: card.point });
    return t('connection.act.send', {
      side: t(`connection.board.turn.${receiver === 'security' ? 'security' : 'safety'}`),
    });
  }
  if (act === 'resend') return t('connection.act.sendAgain');
  if (act === 'undo' && card.state === 'sent') return t('connection.act.withdraw');
  if (act === 'decide' && card.state === 'reopened') return t('connection.act.decideAnew');
  return t(`connection.act.${act}`);
}

/** A key that does nothing on the card says what it is for, how the card stands, and what can be done with it. */
export function whyNotByKey(key: KeyOfBoard, card: Pick<Card, 'moves' | 'point' | 'state'>): string {
  const said = {
    key: key.toUpperCase(),
    does: t(`connection.board.keys.for.${key}`),
    state: t(`connection.board.states.${card.state}`),
  };
  const acts = actsOf(card).map((act) => nameOf(act, card));
  if (acts.length === 0) return t('connection.board.keys.settled', said);
  return t('connection.board.keys.notNow', { ...said, acts: acts.join(', ') });
}
