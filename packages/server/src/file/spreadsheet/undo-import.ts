import { mayAct, statusAfter } from '@suture/core/access';
import { kindNamed } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { Answer, BatchChange, Input } from '../../contract/index.ts';
import { type CalledDevice, type Caller, type Context, dayOf } from '../../http/index.ts';
import { bodiesAt, inTransaction, lockDevice, type OpenFile, writeRecords } from '../../records/index.ts';
import { saveBatch } from '../batch.ts';
import { type Fields, fieldAt, withField } from '../fields.ts';
import { writing } from '../save-record.ts';

type Name = 'POST /api/v1/devices/{device}/spreadsheet/undo';
type Undoing = {
  readonly context: Context;
  readonly device: CalledDevice;
  readonly caller: Caller;
  readonly sent: Input<Name>['body'];
};
type Written = Undoing['sent']['records'][number];
type Refused = Answer<Name>['refused'][number];

/**
 * Takes an import back as new versions: what it made is retired, what it changed says what it said before. All or
 * none; a dry run names the records that cannot be taken back.
 */
export async function undoImport(undoing: Undoing): Promise<Answer<Name>> {
  const { context, device, sent } = undoing;
  const open = await context.files.open(context.db, device.id);
  const moved = sent.records.flatMap((record) => whyNot(undoing, open, record));
  const stuck = new Set(moved.map(({ key }) => key));
  const free = sent.records.filter(({ key }) => !stuck.has(key));
  const made = free.filter(({ version }) => version === 1);
  const restored = await restoring(undoing, open, free);
  if (sent.dryRun) {
    // The reason is asked for when it is done.
    const trying = { ...batchOf(undoing, restored), why: sent.why ?? 'a dry run', dryRun: true };
    const faults = restored.length === 0 ? [] : (await saveBatch(trying)).refused;
    const told = faults.map(({ change, message }) => ({ key: restored[change]?.key ?? '', message }));
    const refused = new Map([...moved, ...told].map((each) => [each.key, each]));
    return {
      retired: made.length,
      restored: restored.filter(({ key }) => !refused.has(key)).length,
      refused: [...refused.values()],
    };
  }
  const [first] = moved;
  if (first)
    throw new Problem(
      'version-conflict',
      say`${first.key} ${first.message}: leave it out to take back the others. Nothing was changed.`,
      moved.map(({ key, message }) => ({ record: key, message })),
    );
  const { why } = sent;
  if (why === undefined)
    throw new Problem('invalid-input', say`Taking an import back needs a reason. Nothing was changed.`, [
      { path: 'why', message: say`is missing` },
    ]);
  await inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const within = { ...undoing, context: { ...context, db: tx } };
    if (restored.length > 0) await saveBatch(batchOf(within, restored));
    const changes = retiring(within, open, made, why);
    if (changes.length > 0) await writeRecords(tx, { ...writing(savingOf(within), open), changes });
  });
  return { retired: made.length, restored: restored.length, refused: [] };
}

function whyNot({ device, caller, sent }: Undoing, open: OpenFile, { key, version }: Written): readonly Refused[] {
  const stored = open.stored.get(key);
  if (stored?.kind !== sent.kind) return [{ key, message: say`is no ${kindNamed(sent.kind).name[0]} of this device` }];
  if (stored.version !== version && stored.body.status === 'retired')
    return [{ key, message: say`was retired by ${stored.updatedBy} since` }];
  if (stored.version !== version)
    return [{ key, message: say`was changed by ${stored.updatedBy} since, and stays as it is` }];
  if (version > 1) return [];
  const { kind, body } = stored;
  const permission = mayAct('retire', device.roles, { kind, author: body.author, person: caller.account.name });
  if (!permission.allowed) return [{ key, message: permission.reason }];
  const next = statusAfter('retire', body.status);
  if ('refused' in next) return [{ key, message: next.refused }];
  const together = new Set(sent.records.map((record) => record.key));
  const other = open.file.referrers(key).find((referrer) => !together.has(referrer.key));
  return other === undefined ? [] : [{ key, message: say`is named by ${other.key} by now, and stays` }];
}

type Restored = Extract<BatchChange, { readonly version: number }>;

/** What each changed record said before. A confirmation that fell away with the import has to be given again. */
async function restoring(
  { context, device }: Undoing,
  open: OpenFile,
  records: readonly Written[],
): Promise<readonly Restored[]> {
  const changed = records.filter(({ version }) => version > 1);
  const before = await bodiesAt(
    context.db,
    device.id,
    changed.map(({ key, version }) => ({ key, version: version - 1 })),
  );
  return changed.map(({ key, version }) => {
    const now = open.stored.get(key)?.body;
    const body: Fields = { ...before.get(key), status: now?.status };
    const confirmed = fieldAt(now, 'safetyImpact.confirmed');
    const hasAnswer = fieldAt(body, 'safetyImpact') !== undefined;
    return { key, version, body: hasAnswer ? withField(body, 'safetyImpact.confirmed', confirmed) : body };
  });
}

function retiring({ context, caller }: Undoing, { stored }: OpenFile, made: readonly Written[], reason: string) {
  const retired = { by: caller.account.name, on: dayOf(context.now()), reason };
  return made.flatMap(({ key, version }) => {
    const record = stored.get(key);
    if (record === undefined) return [];
    const body = { ...record.body, status: 'retired', retired };
    return [{ kind: record.kind, key, basedOn: version, body, why: reason }];
  });
}

function batchOf(undoing: Undoing, changes: readonly Restored[]) {
  return { ...savingOf(undoing), changes: [...changes] };
}

function savingOf({ context, device, caller, sent }: Undoing) {
  return { context, device, caller, why: sent.why };
}
