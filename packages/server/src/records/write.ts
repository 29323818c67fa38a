import { randomUUID } from 'node:crypto';
import { writersAfter } from '@suture/core/file';
import { canonicalText, type Fault, Problem, say, sha256Hex } from '@suture/core/kernel';
import type { Selectable } from 'kysely';
import type { Db, RecordTable } from '../db/index.ts';
import { personIn } from '../http/index.ts';
import { appendTexts, chainOf } from './audit.ts';
import { type Change, type Draft, draftsOf, refusalOf } from './draft.ts';
import { fieldChanges } from './field-changes.ts';
import { keysOf } from './keys.ts';
import { type StoredRecord, storedRecord } from './read.ts';
import { refuseDangling, storeReferences } from './references.ts';
import { storeRecords, storeVersions } from './store.ts';
import { inTransaction, lockDevice } from './transaction.ts';

export type Write = {
  readonly device: string;
  /** Who, as the audit chain is to show it. */
  readonly actor: string;
  readonly at?: Date;
  /** It was written elsewhere: who brings it in is no writer of it. */
  readonly isImport?: boolean;
  /** Called with what would be, while no one else can write: a fault that it returns refuses the whole write. */
  readonly inspect?: (changed: readonly StoredRecord[], tx: Db) => Promise<readonly Fault[]> | readonly Fault[];
};

export async function writeRecord(db: Db, write: Write & Change): Promise<StoredRecord> {
  const [record] = await writeRecords(db, { ...write, changes: [write] });
  if (!record) throw new TypeError('a write of one record gives one record');
  return record;
}

/**
 * The one way in which records change: all changes or none, in one transaction. Each makes a version and an audit
 * event; one that changes nothing makes neither, and gives the record as it stands.
 */
export async function writeRecords(
  db: Db,
  write: Write & { readonly changes: readonly Change[] },
): Promise<readonly StoredRecord[]> {
  const drafts = draftsOf(write.changes);
  if (drafts.length === 0) return [];
  return inTransaction(db, async (tx) => {
    await lockDevice(tx, write.device);
    const keys = await keysOf(tx, write.device, drafts);
    const existing = await existingOf(tx, write.device, keys);
    const steps = drafts.map((draft, index) => stepOf(draft, keys[index] ?? '', existing));
    refuseConflicts(steps);
    await refuseSecondOfSingle(tx, write.device, steps);

    const changing = steps.filter(({ before, draft }) => !before || canonicalText(before.body) !== draft.text);
    if (changing.length > 0) {
      const written = await store(tx, write, changing);
      const faults = (await write.inspect?.(written, tx)) ?? [];
      if (faults.length > 0) throw refusalOf('invalid-reference', faults);
      for (const record of written) existing.set(record.key, record);
    }
    // Every key was either there before or has just been written.
    return keys.map((key) => existing.get(key)!);
  });
}

type Step = { readonly draft: Draft; readonly key: string; readonly before: StoredRecord | undefined };

function stepOf(draft: Draft, key: string, existing: ReadonlyMap<string, StoredRecord>): Step {
  return { draft, key, before: existing.get(key) };
}

async function existingOf(tx: Db, device: string, keys: readonly string[]): Promise<Map<string, StoredRecord>> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('device', '=', device)
    .where('key', '=', (eb) => eb.fn.any(eb.val(keys)))
    .execute();
  return new Map(rows.map((row: Selectable<RecordTable>) => [row.key, storedRecord(row)]));
}

function refuseConflicts(steps: readonly Step[]): void {
  for (const { draft, key, before } of steps) {
    if (!before && draft.basedOn !== undefined)
      throw new Problem('not-found', say`There is no ${key}.`, [{ record: key, message: say`does not exist` }]);
    if (!before) continue;
    if (draft.basedOn === undefined) {
      throw new Problem(
        'key-taken',
        say`${key} exists already: a change of it must name the version it was based on.`,
        [{ record: key, path: 'key', message: say`is taken` }],
      );
    }
    if (draft.basedOn !== before.version) {
      throw new Problem(
        'version-conflict',
        say`${key} is at version ${before.version}, written by ${before.updatedBy}; the change was based on version ${draft.basedOn}. Read it again and repeat the change.`,
        [{ record: key, message: say`version ${before.version} is there, version ${draft.basedOn} was named` }],
      );
    }
  }
}

async function refuseSecondOfSingle(tx: Db, device: string, steps: readonly Step[]): Promise<void> {
  const news = steps.filter(({ draft, before }) => draft.kind.single && !before);
  for (const { draft, key } of news) {
    const other = await tx
      .selectFrom('record')
      .select('key')
      .where('device', '=', device)
      .where('kind', '=', draft.kind.kind)
      .executeTakeFirst();
    const twin = other?.key ?? news.find((step) => step.key !== key && step.draft.kind === draft.kind)?.key;
    if (twin) {
      throw new Problem('key-taken', say`A device has one ${draft.kind.name[0]}, and ${twin} is it.`, [
        { record: key, message: say`is a second one` },
      ]);
    }
  }
}

async function store(tx: Db, write: Write, steps: readonly Step[]): Promise<readonly StoredRecord[]> {
  const at = write.at ?? new Date();
  const identified = steps.map((step) => ({
    ...step,
    id: step.before?.id ?? randomUUID(),
    version: (step.before?.version ?? 0) + 1,
  }));
  const first = await appendTexts(
    tx,
    chainOf(write.device),
    at,
    identified.map((step) => eventOf(step, write.actor)),
  );
  const records = identified.map(({ draft, key, before, id, version }, index) =>
    storedRecord({
      id,
      device: write.device,
      kind: draft.kind.kind,
      key,
      version,
      event: first + index,
      body: draft.body as Record<string, unknown>,
      updated_at: at,
      updated_by: write.actor,
      writers: [...writersWith(write, { draft, before })],
    }),
  );
  // Fields and maps keep the order in which they were given: a folder goes out as it came in.
  const texts = identified.map(({ draft }) => JSON.stringify(draft.body));
  await storeRecords(tx, records, texts);
  await storeVersions(tx, records, texts);
  await storeReferences(tx, write.device, records);
  await refuseDangling(tx, records);
  return records;
}

function writersWith({ actor, isImport = false }: Write, { draft, before }: Pick<Step, 'draft' | 'before'>) {
  if (isImport) return [];
  return writersAfter(before, { kind: draft.kind.kind, body: draft.body }, personIn(actor));
}

/** A first version is kept whole in its table; its digest here ties it to the chain. */
function eventOf({ draft, key, before, id, version }: Step & { id: string; version: number }, by: string) {
  return {
    event: before ? 'changed' : 'created',
    by,
    why: draft.why,
    record: { id, kind: draft.kind.kind, key, version },
    before: before && sha256Hex(canonicalText(before.body)),
    after: sha256Hex(draft.text),
    changes: before && fieldChanges(before.body, draft.body),
  };
}
