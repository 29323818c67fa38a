import { mayReaffirm } from '@suture/core/access';
import { type DeviceFile, decisionKeys, type FileRecord, staleBasis } from '@suture/core/file';
import { Problem, Signed, say } from '@suture/core/kernel';
import { type Control, mayApproveTradeOff } from '@suture/core/risk';
import { dayOf } from '../http/index.ts';
import {
  decisionBasis,
  envelopeOf,
  inTransaction,
  noteApproval,
  overlay,
  type StoredRecord,
  writeRecord,
} from '../records/index.ts';
import { type Fields, fieldAt, withField } from './fields.ts';
import { type Saving, storedAt, writing } from './save-record.ts';
import { authorsMayApprove } from './workflow.ts';

export type Reaffirming = Omit<Saving, 'body' | 'why'> & {
  readonly key: string;
  readonly basedOn: number;
  readonly field: string;
  readonly because: string;
};

/** A decision whose facts have changed holds unchanged: it keeps who took it, and rests on the facts as they are now. */
export async function reaffirm(reaffirming: Reaffirming): Promise<StoredRecord> {
  const { context, caller, device, key, basedOn, field, because } = reaffirming;
  const open = await context.files.open(context.db, device.id);
  const stored = storedAt(open, key);
  const { kind, version } = stored;
  const decision = decisionIn(open.file, stored, field);
  refuseUnpermitted(reaffirming, stored, open.file);
  if (version === basedOn) refuseWhatHolds(open.file, stored, field, decision);
  const wasGivenHere = (await envelopeOf(context.db, stored)).approval === 'givenHere';
  const next = {
    ...decision,
    basis: decisionBasis(overlay(open.file, []), stored, field),
    reaffirmed: { by: caller.account.name, on: dayOf(context.now()), because },
  };
  const body = withField(stored.body as Fields, field, next);
  return inTransaction(context.db, async (tx) => {
    const write = { ...writing({ ...reaffirming, why: because }, open), kind, key, basedOn, body };
    const written = await writeRecord(tx, write);
    if (field === 'approval' && wasGivenHere) await noteApproval(tx, written);
    return written;
  });
}

function decisionIn(file: DeviceFile, record: FileRecord, field: string): Signed {
  const found = decisionKeys(file, record, field) === undefined ? undefined : fieldAt(record.body, field);
  // Some decisions carry a role or a participant beside the signature.
  const read = Signed.loose().safeParse(found);
  if (read.success) return read.data;
  throw new Problem('invalid-input', say`${record.key} has no signed decision at ${field}. Nothing was changed.`, [
    { record: record.key, path: field, message: say`is no signed decision` },
  ]);
}

function refuseUnpermitted(
  { device, caller, field }: Reaffirming,
  { key, kind, body, writers }: StoredRecord,
  file: DeviceFile,
) {
  if (kind === 'transfer' && field !== 'approval')
    throw new Problem(
      'invalid-input',
      say`${key} is a transfer: reaffirm it where it is decided, by the act "reaffirm".`,
    );
  const discipline = 'discipline' in body ? body.discipline : undefined;
  const side = field.startsWith('tradeOff.approvals.') ? fieldAt(body, `${field}.role`) : undefined;
  const about = { kind, field, discipline, side, writers, person: caller.account.name };
  const permission = mayReaffirm(device.roles, { ...about, authorMayApprove: authorsMayApprove(file) });
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
  if (side !== 'security' && side !== 'safety') return;
  // Only a control has a trade-off.
  const forBoth = mayApproveTradeOff(file, body as Control, caller.account.name, side);
  if (!forBoth.allowed) throw new Problem('not-allowed', say`${forBoth.reason} Nothing was changed.`);
}

function refuseWhatHolds(file: DeviceFile, record: FileRecord, field: string, signed: Signed): void {
  if (signed.basis === undefined || staleBasis(file, record, { field, signed }).length > 0) return;
  const { key } = record;
  throw new Problem('wrong-state', say`${field} of ${key} still rests on the facts as they are: nothing to reaffirm.`, [
    { record: key, path: field, message: say`is not stale` },
  ]);
}
