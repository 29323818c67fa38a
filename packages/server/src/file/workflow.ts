import { actNames, mayAct, statusAfter, transitions, type WorkflowAct } from '@suture/core/access';
import type { DeviceFile } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { dayOf } from '../http/index.ts';
import {
  decisionBasis,
  inTransaction,
  noteApproval,
  overlay,
  type StoredRecord,
  writeRecord,
} from '../records/index.ts';
import { type Fields, withField } from './fields.ts';
import { type Saving, storedAt, writing } from './save-record.ts';

export type Acting = Omit<Saving, 'body' | 'why'> & {
  readonly key: string;
  readonly basedOn: number;
  readonly act: WorkflowAct;
  readonly reason?: string | undefined;
  readonly replacedBy?: string | undefined;
};

/** One step of a record's workflow. An approval is signed on the facts as they are, and noted as given here. */
export async function actOnRecord(acting: Acting): Promise<StoredRecord> {
  const { context, device, key, basedOn, act, reason } = acting;
  const open = await context.files.open(context.db, device.id);
  const stored = storedAt(open, key);
  refuseUnpermitted(acting, stored, open.file);
  const stale = stored.version !== basedOn;
  // A change based on another version is refused by the write path itself, which names both.
  const body = stale ? stored.body : bodyAfter(acting, stored, open.file);
  return inTransaction(context.db, async (tx) => {
    const { kind } = stored;
    const write = { ...writing({ ...acting, why: reason ?? transitions[act].name }, open), kind, key, basedOn, body };
    const written = await writeRecord(tx, write);
    if (act === 'approve') await noteApproval(tx, written);
    return written;
  });
}

function refuseUnpermitted(
  { act, device, caller }: Acting,
  { kind, body, writers }: StoredRecord,
  file: DeviceFile,
): void {
  const discipline = 'discipline' in body ? body.discipline : undefined;
  const about = { kind, discipline, author: body.author, writers, person: caller.account.name };
  const permission = mayAct(act, device.roles, { ...about, authorMayApprove: authorsMayApprove(file) });
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
}

/** A plan says that author and approver may be one person here, and what guards against it. */
export function authorsMayApprove(file: DeviceFile): boolean {
  return file
    .all('riskPlan')
    .some(
      ({ body }) =>
        body.status !== 'retired' && body.exceptions?.some((exception) => exception.what === 'authorApproves'),
    );
}

function bodyAfter(
  { context, caller, act, key, reason, replacedBy }: Acting,
  stored: StoredRecord,
  file: DeviceFile,
): Fields {
  const next = statusAfter(act, stored.body.status);
  if ('refused' in next) {
    throw new Problem('wrong-state', say`${next.refused} Nothing was changed.`, [
      { record: key, path: 'status', message: next.refused },
    ]);
  }
  if (transitions[act].needsReason && reason === undefined) {
    throw new Problem('invalid-input', say`"${actNames[act]}" needs a reason. Nothing was changed.`, [
      { record: key, path: 'reason', message: say`is missing` },
    ]);
  }
  const signature = { by: caller.account.name, on: dayOf(context.now()) };
  const body: Fields = { ...stored.body, status: next.status };
  if (act === 'reopen') return withField(body, 'approval', undefined);
  if (act === 'retire')
    return { ...body, retired: { ...signature, reason, ...(replacedBy !== undefined && { replacedBy }) } };
  if (act !== 'approve') return body;
  return { ...body, approval: { ...signature, basis: decisionBasis(overlay(file, []), stored, 'approval') } };
}
