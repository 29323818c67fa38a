import { Transfer, type TransferDecision } from '@suture/core/risk';
import type { Input } from '@suture/server/contract';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { takeRefusalAway } from '../../ui/tell-refusal.ts';
import { t } from '../../words/index.ts';
import { useInMeeting } from './in-meeting.ts';
import { outcomeInWords } from './outcome-in-words.ts';
import type { Card } from './queries.ts';
import { tellSent } from './SentNotice.tsx';

type Move = Input<'POST /api/v1/devices/{device}/transfers/{key}/acts'>['body'];
type Place = Input<'POST /api/v1/devices/{device}/transfers/{key}/place'>['body'];
type Says = 'send' | 'dismiss' | Exclude<Move['act'], 'undo'>;

/** What can be done to a card. Each is a write of its own, and the board follows. */
export function useCardActs(device: string, card: Card, onDone: () => void) {
  const done = () => {
    takeRefusalAway();
    onDone();
  };
  const after = { refreshes: [ofDevice(device)], onDone: done };
  const { point, source, transfer } = card;
  const present = useInMeeting();
  const meeting = present && { meeting: [...present] };
  const says = (act: Says) => t(`connection.act.says.${act}`, { key: source });
  // Its card may be gone from the page by the time it is taken back.
  const withdraw = useChange('POST /api/v1/devices/{device}/transfers/{key}/acts', {
    refreshes: after.refreshes,
    says: t('connection.act.takenBack.sent', { key: source }),
    onDone: takeRefusalAway,
  });
  const isFirst = card.state === 'proposed';
  const send = useChange('POST /api/v1/devices/{device}/transfers', {
    refreshes: after.refreshes,
    says: isFirst ? undefined : says('resend'),
    onDone: ({ key, version }) => {
      done();
      const onUndo = () =>
        withdraw.mutate({ params: { device, key }, ifMatch: version, body: { act: 'undo', ...meeting } });
      if (isFirst) tellSent({ source, onUndo });
    },
  });
  const dismiss = useChange('POST /api/v1/devices/{device}/transfers/dismiss', { ...after, says: says('dismiss') });
  const move = useChange('POST /api/v1/devices/{device}/transfers/{key}/acts', {
    ...after,
    says: ({ body: { act } }) => (act === 'undo' ? takenBack(card) : says(act)),
  });
  const place = useChange('POST /api/v1/devices/{device}/transfers/{key}/place', {
    ...after,
    says: (_, { transfer: { body } }) => decidedAs(card, Transfer.safeParse(body).data?.decision),
  });
  const onTransfer = { params: { device, key: transfer?.key ?? '' }, ifMatch: transfer?.version ?? 0 };
  return {
    isBusy: send.isPending || dismiss.isPending || move.isPending || place.isPending,
    send: (text?: string) =>
      send.mutate({ params: { device }, body: { point, source, ...(text && { text }), ...meeting } }),
    dismiss: (reason: string) => dismiss.mutate({ params: { device }, body: { point, source, reason, ...meeting } }),
    move: (body: Move) => move.mutate({ ...onTransfer, body: { ...body, ...meeting } }),
    place: (body: Place) => place.mutate({ ...onTransfer, body: { ...body, ...meeting } }),
  };
}

export type CardActs = ReturnType<typeof useCardActs>;

function decidedAs({ source: key, point }: Card, decision: TransferDecision | undefined): string {
  if (decision === undefined) return t('connection.act.says.decide', { key });
  return t('connection.act.says.decideAs', { key, outcome: outcomeInWords(decision.outcome, point) });
}

function takenBack({ state, source }: Card): string {
  const step = (['sent', 'received', 'returned', 'decided', 'fedBack'] as const).find((each) => each === state);
  return t(`connection.act.takenBack.${step ?? 'other'}`, { key: source });
}
