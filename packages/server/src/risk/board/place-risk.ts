import type { FileRecord } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import {
  afterMove,
  evaluateSecurityRisk,
  type HazardousSituation,
  isReopened,
  type MoveContext,
  reaches,
  type Sequence,
  type Transfer,
  type TransferDecision,
  type TransferMove,
  withCause,
} from '@suture/core/risk';
import type { Call } from '../../http/index.ts';
import { dayOf } from '../../http/index.ts';
import {
  decisionBasis,
  nextKey,
  type OpenFile,
  overlay,
  type StoredRecord,
  writeRecords,
} from '../../records/index.ts';
import { whyInMeeting } from '../in-meeting.ts';
import { refuseOtherSide, storedTransfer, writing, wrongState } from '../transfer-writes.ts';

type Placing = Call<'POST /api/v1/devices/{device}/transfers/{key}/place'>;

/**
 * The safety side takes a security risk into a sequence and decides its transfer, in one transaction: the risk becomes a
 * cause, the sequence is assessed as far as the safety side says, and the decision rests on the situation as it then is.
 */
export async function placeRisk(placing: Placing): Promise<readonly [transfer: StoredRecord, situation: StoredRecord]> {
  const { context, device, caller, params, ifMatch, body } = placing;
  const open = await context.files.open(context.db, device.id);
  const stored = storedTransfer(open, params.key);
  refuseOtherSide({ device }, stored.body.point, 'receiver');
  if (stored.body.point !== 'cp1')
    throw wrongState(params.key, `${params.key} carries no security risk: only at cp1 one is placed into a sequence.`);
  const { key, before } = await situationOf(placing, open);
  const { situation, isNew } = causing(before, stored.body.source, body);
  const record: FileRecord<'hazardousSituation'> = { kind: 'hazardousSituation', key, body: situation };
  const transfer =
    stored.version === ifMatch ? decided(placing, { open, stored: stored.body, record, isNew }) : stored.body;
  const why = whyInMeeting(open.file, body.reason, body.meeting);
  const written = await writeRecords(context.db, {
    ...writing({ context, device, caller }, open, why),
    changes: [
      {
        kind: 'hazardousSituation',
        key,
        ...(body.situationVersion !== undefined && { basedOn: body.situationVersion }),
        body: situation,
        why,
      },
      { kind: 'transfer', key: params.key, basedOn: ifMatch, body: transfer, why },
    ],
  });
  const [placed, sent] = written;
  if (!placed || !sent) throw new TypeError('two changes give two records');
  return [sent, placed];
}

type Deciding = {
  readonly open: OpenFile;
  readonly stored: Transfer;
  readonly record: FileRecord<'hazardousSituation'>;
  readonly isNew: boolean;
};

function decided({ context, caller, params, body }: Placing, { open, stored, record, isNew }: Deciding): Transfer {
  const { reason, severity, requiredExploitability, participants = body.meeting, sequence } = body;
  const decision: TransferDecision = {
    outcome: isNew ? 'newSequence' : outcomeIn(open, stored.source, placedIn(record.body, sequence)),
    reason,
    situation: record.key,
    sequence,
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
      return { by, on, basis: decisionBasis(overlay(open.file, [record]), asDecided, field) };
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

function placedIn({ sequences }: HazardousSituation, id: string): Sequence | undefined {
  return sequences?.find((each) => each.id === id);
}

/** A known sequence covers the risk, or would if security lowered it. */
function outcomeIn({ file }: OpenFile, risk: string, sequence: Sequence | undefined): TransferDecision['outcome'] {
  const isKnown = evaluateSecurityRisk(file, risk).exploitability !== undefined && sequence?.upTo !== undefined;
  return isKnown && !reaches(file, risk, sequence.upTo) ? 'controlNeeded' : 'covered';
}

type Target = { readonly key: string; readonly before: HazardousSituation };

/** The situation that is named, or the beginning of a new one. */
async function situationOf({ context, device, caller, body }: Placing, open: OpenFile): Promise<Target> {
  const { situation, newSituation } = body;
  if (situation !== undefined) return { key: situation, before: situationAt(open, situation) };
  if (newSituation === undefined) {
    throw new Problem('invalid-input', 'Name the hazardous situation, or give a new one. Nothing was changed.', [
      { path: 'situation', message: 'is needed, unless newSituation is given' },
    ]);
  }
  const before = { ...newSituation, status: 'draft' as const, author: caller.account.name };
  return { key: await nextKey(context.db, device.id, 'HS'), before };
}

function situationAt(open: OpenFile, key: string): HazardousSituation {
  const stored = open.stored.get(key);
  if (stored?.kind === 'hazardousSituation' && stored.body.status !== 'retired') {
    // The kind says which body it is.
    return stored.body as unknown as HazardousSituation;
  }
  throw new Problem(
    'invalid-reference',
    `There is no hazardous situation ${key} to place it into. Nothing was changed.`,
    [{ path: 'situation', message: 'names no living hazardous situation' }],
  );
}

function causing(before: HazardousSituation, risk: string, place: Placing['body']) {
  const placed = withCause(before, { type: 'security', ref: risk }, place);
  if (placed !== undefined) return placed;
  throw new Problem(
    'invalid-input',
    `There is no sequence ${place.sequence}: say in "events" what happens in it. Nothing was changed.`,
    [{ path: 'events', message: 'is needed for a sequence that is not there yet' }],
  );
}
