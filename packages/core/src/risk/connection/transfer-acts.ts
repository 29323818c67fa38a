import { type Day, listed, type Signed, say, words } from '../../kernel/index.ts';
import { asksHowFar, type Transfer, type TransferDecision, transferStateNames } from './transfer.ts';

/** What a person does to a transfer after it was sent. */
export type TransferMove =
  | { readonly act: 'receive' }
  | { readonly act: 'return'; readonly text: string; readonly field?: string | undefined }
  | { readonly act: 'answer'; readonly text: string }
  | { readonly act: 'decide'; readonly decision: Omit<TransferDecision, 'signed'> }
  | { readonly act: 'feedBack'; readonly text?: string | undefined }
  | { readonly act: 'reaffirm'; readonly because: string; readonly participants?: readonly string[] | undefined }
  | { readonly act: 'resend'; readonly text?: string | undefined }
  | { readonly act: 'undo'; readonly text?: string | undefined };

export type TransferSide = 'sender' | 'receiver';

export type MoveContext = {
  readonly by: string;
  readonly on: Day;
  /** A material change has re-opened what was decided or dismissed. */
  readonly reopened: boolean;
  /** Signs what is decided, on the facts as they are. */
  readonly sign: (next: Transfer, field: 'decision.signed' | 'dismissed.signed') => Signed;
};

/** The side whose move it is; undefined where nothing more is to be done. */
export function turnOf({ state }: Pick<Transfer, 'state'>, reopened: boolean): TransferSide | undefined {
  if (state === 'sent' || state === 'received') return 'receiver';
  if (state === 'returned') return 'sender';
  if (state === 'dismissed') return reopened ? 'sender' : undefined;
  if (reopened) return 'receiver';
  return state === 'decided' ? 'sender' : undefined;
}

/** The side that may make the move. */
export function sideOf({ act }: Pick<TransferMove, 'act'>, { state }: Pick<Transfer, 'state'>): TransferSide {
  if (act === 'reaffirm') return state === 'dismissed' ? 'sender' : 'receiver';
  if (act === 'undo') return state === 'sent' || state === 'fedBack' ? 'sender' : 'receiver';
  return act === 'answer' || act === 'feedBack' || act === 'resend' ? 'sender' : 'receiver';
}

/** The transfer after the move, or the sentence that says why it cannot be made now. */
export function afterMove(
  transfer: Transfer,
  move: TransferMove,
  context: MoveContext,
): { readonly transfer: Transfer } | { readonly refused: string } {
  const refused = whyNot(transfer, move, context.reopened);
  return refused === undefined ? { transfer: moved(transfer, move, context) } : { refused };
}

export type PossibleMove = { readonly act: TransferMove['act']; readonly side: TransferSide };

/** Every move that the state of a transfer lets one of the sides make now. */
export function movesFrom({ state }: Pick<Transfer, 'state'>, reopened: boolean): readonly PossibleMove[] {
  // The table names every move.
  const acts = Object.keys(startsFrom) as TransferMove['act'][];
  return acts
    .filter((act) => (reopened ? startsReopened[act] : startsFrom[act])?.includes(state))
    .map((act) => ({ act, side: sideOf({ act }, { state }) }));
}

const startsFrom: Readonly<Record<TransferMove['act'], readonly Transfer['state'][]>> = {
  receive: ['sent'],
  return: ['sent', 'received'],
  answer: ['returned'],
  decide: ['received'],
  feedBack: ['decided'],
  reaffirm: [],
  resend: [],
  undo: ['sent', 'received', 'returned', 'decided', 'fedBack'],
};

/** What stands on changed facts is decided anew, reaffirmed or sent again; nothing else starts from there. */
const startsReopened: Readonly<Partial<Record<TransferMove['act'], readonly Transfer['state'][]>>> = {
  decide: ['decided', 'fedBack'],
  reaffirm: ['decided', 'fedBack', 'dismissed'],
  resend: ['decided', 'fedBack', 'dismissed'],
};

/** As a sentence quotes them; the other two have a sentence of their own. */
const moveNames: Readonly<Record<Exclude<TransferMove['act'], 'reaffirm' | 'resend'>, string>> = words({
  receive: 'receive',
  return: 'return',
  answer: 'answer',
  decide: 'decide',
  feedBack: 'feed back',
  undo: 'undo',
});

/** With what is to be expected next. */
const stateNames: Readonly<Record<Transfer['state'], string>> = words({
  sent: 'sent and not yet received',
  received: 'received and waits for the decision',
  returned: 'returned with a question',
  decided: 'decided',
  fedBack: 'decided and fed back',
  dismissed: 'dismissed',
});

function whyNot(transfer: Transfer, move: TransferMove, reopened: boolean): string | undefined {
  const notNow = whyNotNow(transfer, move, reopened);
  return notNow === undefined && move.act === 'decide' ? whyNotDecided(transfer, move.decision) : notNow;
}

function whyNotDecided(
  { point }: Transfer,
  { outcome, requiredExploitability }: Omit<TransferDecision, 'signed'>,
): string | undefined {
  if (requiredExploitability !== undefined || !asksHowFar(point, outcome)) return undefined;
  return say`A control is needed: say how far it has to come down, by the exploitability that safety needs.`;
}

function whyNotNow({ state }: Transfer, move: TransferMove, reopened: boolean): string | undefined {
  const { act } = move;
  if (reopened) {
    if (startsReopened[act]?.includes(state)) return undefined;
    return say`The transfer is ${stateNames[state]}, on facts that have changed since: decide it anew, reaffirm it or send it again.`;
  }
  if (act === 'undo' && state === 'decided' && move.text === undefined) return say`To take a decision back, say why.`;
  if (startsFrom[act].includes(state)) return undefined;
  if (act === 'reaffirm' || act === 'resend')
    return say`The transfer is ${stateNames[state]}, and nothing that it rests on has changed since.`;
  const starts = startsFrom[act].map((each) => transferStateNames[each]);
  return say`The transfer is ${stateNames[state]}: "${moveNames[act]}" starts from ${listed(starts, 'or')}.`;
}

function moved(sent: Transfer, move: TransferMove, context: MoveContext): Transfer {
  // Who asks about what has only been sent receives it by that.
  const isReceivedByThis = move.act === 'return' && sent.state === 'sent';
  const transfer = isReceivedByThis ? moved(sent, { act: 'receive' }, context) : sent;
  const done = (act: Act['act'], told: Pick<Act, 'text' | 'field'> = {}): Transfer => ({
    ...transfer,
    acts: [...(transfer.acts ?? []), { act, by: context.by, on: context.on, ...told }],
  });
  if (move.act === 'receive') return { ...done('received'), state: 'received' };
  if (move.act === 'return') {
    const told = { text: move.text, ...(move.field !== undefined && { field: move.field }) };
    return { ...done('returned', told), state: 'returned' };
  }
  if (move.act === 'answer') return { ...done('answered', { text: move.text }), state: beforeReturned(transfer) };
  if (move.act === 'feedBack') return { ...done('fedBack', told(move.text)), state: 'fedBack' };
  if (move.act === 'decide') {
    const next: Transfer = { ...done('decided'), state: 'decided', decision: { ...move.decision } };
    return { ...next, decision: { ...move.decision, signed: context.sign(next, 'decision.signed') } };
  }
  if (move.act === 'reaffirm') return reaffirmed(done('reaffirmed', { text: move.because }), move, context);
  if (move.act === 'undo') return undone(done('undone', told(move.text)), move.text, context);
  // What was decided or dismissed stays in the history of the record, and stands no longer.
  const { dismissed: _dismissed, decision: _decision, ...again } = done('reopened', told(move.text));
  return { ...again, state: 'sent' };
}

type Act = NonNullable<Transfer['acts']>[number];

/** What was returned without a recorded receipt is still to be received. */
function beforeReturned({ acts = [] }: Transfer): 'sent' | 'received' {
  const standing = standingActs(acts);
  const since = standing.slice(standing.findLastIndex(({ act }) => act === 'sent' || act === 'reopened') + 1);
  const isTold = acts.some(({ act }) => act === 'returned');
  return isTold && !since.some(({ act }) => act === 'received') ? 'sent' : 'received';
}

function told(text: string | undefined): Pick<Act, 'text'> {
  return text === undefined ? {} : { text };
}

/** What a transfer is after each act. */
const becomes: Readonly<Partial<Record<Act['act'], Transfer['state']>>> = {
  sent: 'sent',
  reopened: 'sent',
  received: 'received',
  answered: 'received',
  returned: 'returned',
  decided: 'decided',
  fedBack: 'fedBack',
};

/**
 * The day since which a transfer is what it is: a step that was taken back counts as never made, and what is reaffirmed
 * stays what it was. Undefined where no act is recorded.
 */
export function standsSince({ acts = [], state }: Pick<Transfer, 'acts' | 'state'>): Day | undefined {
  const [first] = acts;
  const standing = standingActs(acts);
  const isTakenBack = acts.some(({ act }) => act === 'undone');
  const led = isTakenBack ? standing.findLast(({ act }) => becomes[act] === state) : undefined;
  return (led ?? standing.at(-1) ?? first)?.on;
}

/** The steps that were not taken back, oldest first. */
function standingActs(acts: readonly Act[]): readonly Act[] {
  const standing: Act[] = [];
  for (const act of acts) {
    if (act.act === 'undone') standing.pop();
    else if (act.act !== 'reaffirmed') standing.push(act);
  }
  return standing;
}

const before = { received: 'sent', decided: 'received', fedBack: 'decided' } as const;

/** One step back. What was sent and not yet received is withdrawn, and the rules propose it again while it is due. */
function undone(transfer: Transfer, text: string | undefined, { by, on }: MoveContext): Transfer {
  const { state } = transfer;
  if (state === 'sent') {
    const reason = text ?? 'Withdrawn before it was received.';
    return { ...transfer, status: 'retired', retired: { by, on, reason } };
  }
  if (state === 'dismissed') return transfer;
  const { decision, ...rest } = transfer;
  const keepsDecision = state === 'fedBack' && decision !== undefined;
  return {
    ...rest,
    ...(keepsDecision && { decision }),
    state: state === 'returned' ? beforeReturned(transfer) : before[state],
  };
}

/** Who decided stays, beside who says that it still holds; it rests on the facts as they are now. */
function reaffirmed(
  transfer: Transfer,
  { because, participants }: Extract<TransferMove, { readonly act: 'reaffirm' }>,
  { by, on, sign }: MoveContext,
): Transfer {
  const field = transfer.state === 'dismissed' ? 'dismissed' : 'decision';
  const given = transfer[field]?.signed;
  const { basis } = sign(transfer, `${field}.signed`);
  const again = { by, on, because, ...(participants && { participants: [...participants] }) };
  const signed: Signed = { by, on, ...given, ...(basis && { basis }), reaffirmed: again };
  return { ...transfer, [field]: { ...transfer[field], signed } };
}
