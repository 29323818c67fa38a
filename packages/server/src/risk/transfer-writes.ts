import { mayI } from '@suture/core/access';
import type { FileRecord } from '@suture/core/file';
import { Problem, type Signed, say } from '@suture/core/kernel';
import {
  afterMove,
  type ConnectionPointId,
  isReopened,
  proposalFrom,
  sideOf,
  type Transfer,
  type TransferMove,
  type TransferSide,
  transferOf,
} from '@suture/core/risk';
import { actorOf, type CalledDevice, type Caller, type Context, dayOf } from '../http/index.ts';
import {
  type Change,
  decisionBasis,
  type OpenFile,
  overlay,
  type StoredRecord,
  soundIn,
  writeRecord,
  writeRecords,
} from '../records/index.ts';
import { placingTakenBack } from './board/placing-taken-back.ts';
import { whyInMeeting } from './in-meeting.ts';
import { titleOf } from './transfer-rows.ts';

export type By = { readonly context: Context; readonly device: CalledDevice; readonly caller: Caller };
type InMeeting = { readonly meeting?: readonly string[] | undefined };
type Asked = By & InMeeting & { readonly point: ConnectionPointId; readonly source: string };

/** Sends what the rules propose; what a change re-opened goes out again under its own key. */
export async function sendTransfer(asked: Asked & { readonly text?: string | undefined }): Promise<StoredRecord> {
  const { context, device, caller, point, source, text } = asked;
  const open = await context.files.open(context.db, device.id);
  refuseOtherSide(asked, point, 'sender');
  const again = earlierOf(open, asked);
  if (again) {
    const { version } = storedTransfer(open, again);
    return moveTransfer({ ...asked, key: again, basedOn: version, move: { act: 'resend', text } });
  }
  const sent = { act: 'sent', by: caller.account.name, on: dayOf(context.now()), ...(text !== undefined && { text }) };
  const body = {
    title: titleOf(open.file, source),
    point,
    source,
    state: 'sent',
    acts: [sent],
    author: caller.account.name,
  };
  return writeRecord(context.db, {
    ...writing(asked, open, whyInMeeting(open.file, text ?? 'sent', asked.meeting)),
    kind: 'transfer',
    body,
  });
}

/** Decides not to send, on the facts as they are. */
export async function dismissTransfer(asked: Asked & { readonly reason: string }): Promise<StoredRecord> {
  const { context, device, caller, point, source, reason } = asked;
  const open = await context.files.open(context.db, device.id);
  refuseOtherSide(asked, point, 'sender');
  const again = earlierOf(open, asked);
  const before = again === undefined ? undefined : storedTransfer(open, again);
  const { decision: _, ...earlier } = before?.body ?? {
    title: titleOf(open.file, source),
    author: caller.account.name,
    status: 'draft' as const,
  };
  const body: Transfer = { ...earlier, point, source, state: 'dismissed', dismissed: { reason } };
  const signed = signedBy(asked, open, again ?? 'TR-0')(body, 'dismissed.signed');
  return writeRecord(context.db, {
    ...writing(asked, open, whyInMeeting(open.file, reason, asked.meeting)),
    kind: 'transfer',
    ...(before && { key: before.key, basedOn: before.version }),
    body: { ...body, dismissed: { reason, signed } },
  });
}

type Moving = By & InMeeting & { readonly key: string; readonly basedOn: number; readonly move: TransferMove };

/** One move of either side. */
export async function moveTransfer(moving: Moving): Promise<StoredRecord> {
  const { context, device, caller, key, basedOn, move } = moving;
  const open = await context.files.open(context.db, device.id);
  const stored = storedTransfer(open, key);
  refuseOtherSide(moving, stored.body.point, sideOf(move, stored.body));
  // A move based on another version is refused by the write path itself, which names both.
  const isCurrent = stored.version === basedOn;
  const takenBack = isCurrent ? await placingUndone(moving, open, stored) : [];
  const body = isCurrent ? bodyAfter(moving, open, stored.body) : stored.body;
  const why = whyInMeeting(open.file, whyOf(move), moving.meeting);
  const written = await writeRecords(context.db, {
    ...writing({ context, device, caller }, open, why),
    changes: [...takenBack.map((change) => ({ ...change, why })), { kind: 'transfer', key, basedOn, body, why }],
  });
  const transfer = written.at(-1);
  if (transfer === undefined) throw new TypeError('a move writes its transfer');
  return transfer;
}

/** A decision that is taken back takes with it what it placed into the file of the other side. */
async function placingUndone(
  { context, caller, move }: Moving,
  open: OpenFile,
  stored: StoredRecord & FileRecord<'transfer'>,
): Promise<readonly Change[]> {
  if (move.act !== 'undo' || stored.body.state !== 'decided') return [];
  const reason = move.text ?? '';
  const undone = await placingTakenBack(context.db, open, stored, {
    by: caller.account.name,
    on: dayOf(context.now()),
    reason,
  });
  if ('refused' in undone) throw wrongState(stored.key, undone.refused);
  return undone.changes;
}

function bodyAfter(moving: Moving, open: OpenFile, transfer: Transfer): Transfer {
  const { context, caller, key, move } = moving;
  if (transfer.status === 'retired') throw wrongState(key, say`${key} is retired, and stays as it is.`);
  const next = afterMove(transfer, withParticipants(move, moving.meeting), {
    by: caller.account.name,
    on: dayOf(context.now()),
    reopened: isReopened(open.file, transfer),
    sign: signedBy(moving, open, key),
  });
  if ('refused' in next) throw wrongState(key, next.refused);
  return next.transfer;
}

/** Who sat together took part in the decision, and in reaffirming it. */
function withParticipants(move: TransferMove, meeting: readonly string[] | undefined): TransferMove {
  if (!meeting || meeting.length === 0) return move;
  if (move.act === 'reaffirm') return { ...move, participants: meeting };
  if (move.act !== 'decide' || move.decision.participants) return move;
  return { ...move, decision: { ...move.decision, participants: [...meeting] } };
}

function signedBy({ context, caller }: By, open: OpenFile, key: string) {
  return (next: Transfer, field: 'decision.signed' | 'dismissed.signed'): Signed => {
    const record: FileRecord<'transfer'> = { kind: 'transfer', key, body: next };
    const basis = decisionBasis(overlay(open.file, []), record, field);
    return { by: caller.account.name, on: dayOf(context.now()), basis };
  };
}

function whyOf(move: TransferMove): string {
  if (move.act === 'decide') return move.decision.reason;
  if (move.act === 'reaffirm') return move.because;
  return ('text' in move ? move.text : undefined) ?? moveNames[move.act];
}

const moveNames = {
  receive: 'received',
  return: 'returned',
  answer: 'answered',
  feedBack: 'fed back',
  resend: 'sent again',
  undo: 'last step undone',
} as const;

export function refuseOtherSide({ device }: Pick<By, 'device'>, point: ConnectionPointId, side: TransferSide): void {
  const permission = mayI(side === 'sender' ? 'transfer.send' : 'transfer.decide', device.roles, { point });
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
}

/** The key of the transfer that a change re-opened, if there is one; a refusal where the rules propose nothing. */
function earlierOf({ file }: OpenFile, { point, source }: Asked): string | undefined {
  if (!file.has(source)) {
    throw new Problem('invalid-reference', say`There is no ${source} in this device. Nothing was changed.`, [
      { path: 'source', message: say`names no record` },
    ]);
  }
  const proposal = proposalFrom(file, source).find((each) => each.point === point);
  if (proposal) return proposal.transfer;
  const stored = transferOf(file, point, source);
  throw stored
    ? wrongState(stored.key, say`${source} crossed at ${point} already, as ${stored.key}.`)
    : wrongState(source, say`Nothing of ${source} is due at ${point}: the rules propose no transfer.`);
}

export function storedTransfer(open: OpenFile, key: string): StoredRecord & FileRecord<'transfer'> {
  const stored = open.stored.get(key);
  if (stored?.kind === 'transfer') return stored;
  throw new Problem('not-found', say`There is no transfer ${key} in this device.`, [
    { record: key, message: say`is no transfer` },
  ]);
}

export function wrongState(record: string, sentence: string): Problem {
  return new Problem('wrong-state', say`${sentence} Nothing was changed.`, [
    { record, path: 'state', message: sentence },
  ]);
}

export function writing({ context, device, caller }: By, open: OpenFile, why: string) {
  return { device: device.id, actor: actorOf(caller), at: context.now(), why, inspect: soundIn(open) };
}
