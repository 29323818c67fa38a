import type { FileRecord } from '@suture/core/file';
import { say } from '@suture/core/kernel';
import {
  afterMove,
  isReopened,
  type MoveContext,
  type Transfer,
  type TransferDecision,
  type TransferMove,
} from '@suture/core/risk';
import { dayOf } from '../../http/index.ts';
import {
  type Change,
  decisionBasis,
  type OpenFile,
  overlay,
  type StoredRecord,
  writeRecords,
} from '../../records/index.ts';
import { whyInMeeting } from '../in-meeting.ts';
import { refuseOtherSide, storedTransfer, writing, wrongState } from '../transfer-writes.ts';
import { broughtByControl } from './place-brought-risk.ts';
import { placedInSituation } from './place-in-situation.ts';
import type { Placed, Placing } from './placed.ts';

/**
 * The receiver takes what was sent into a record of its own file and decides the transfer, in one transaction; the
 * decision rests on that record as it then is.
 */
export async function place(
  placing: Placing,
): Promise<{ readonly transfer: StoredRecord; readonly placed: StoredRecord }> {
  const { context, device, caller, params, ifMatch, body } = placing;
  const open = await context.files.open(context.db, device.id);
  const stored = storedTransfer(open, params.key);
  const { point, source } = stored.body;
  refuseOtherSide({ device }, point, 'receiver');
  if (point === 'cp4')
    throw wrongState(params.key, say`${params.key} is an agenda: it is decided, and placed nowhere.`);
  const placed = await (point === 'cp3' ? broughtByControl : placedInSituation)(placing, open, stored.body);
  const transfer = stored.version === ifMatch ? decided(placing, { open, stored: stored.body, placed }) : stored.body;
  const why = whyInMeeting(open.file, body.reason, body.meeting);
  const changes: readonly Change[] = [
    ...placed.changes,
    { kind: 'transfer', key: params.key, basedOn: ifMatch, body: transfer },
  ];
  const written = await writeRecords(context.db, {
    ...writing({ context, device, caller }, open, why),
    changes: changes.map((change) => ({ ...change, why })),
  });
  const [there, sent] = [written.find(({ key }) => key === placed.key) ?? open.stored.get(placed.key), written.at(-1)];
  if (!there || !sent) throw new TypeError(`${source} was placed, and its record is not there`);
  return { transfer: sent, placed: there };
}

type Deciding = { readonly open: OpenFile; readonly stored: Transfer; readonly placed: Placed };

function decided({ context, caller, params, body }: Placing, { open, stored, placed }: Deciding): Transfer {
  const { reason, severity, requiredExploitability, participants = body.meeting } = body;
  const decision: TransferDecision = {
    reason,
    ...placed.decision,
    ...(severity !== undefined && { severity }),
    ...(requiredExploitability !== undefined && { requiredExploitability }),
    ...(participants !== undefined && { participants }),
  };
  const [by, on] = [caller.account.name, dayOf(context.now())];
  const moving: MoveContext = {
    by,
    on,
    reopened: isReopened(open.file, stored),
    sign: (transfer, field) => {
      const asDecided: FileRecord<'transfer'> = { kind: 'transfer', key: params.key, body: transfer };
      return { by, on, basis: decisionBasis(overlay(open.file, placed.records), asDecided, field) };
    },
  };
  const after = (transfer: Transfer, move: TransferMove): Transfer => {
    const next = afterMove(transfer, move, moving);
    if ('refused' in next) throw wrongState(params.key, next.refused);
    return next.transfer;
  };
  // Who decides what has only been sent receives it by that.
  const received = stored.state === 'sent' ? after(stored, { act: 'receive' }) : stored;
  return after(received, { act: 'decide', decision });
}
