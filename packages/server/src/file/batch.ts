import { type FileRecord, isKindName, kindNamed } from '@suture/core/file';
import { type Fault, Problem, type ProblemCode, say } from '@suture/core/kernel';
import type { Answer, BatchChange, BatchFault } from '../contract/index.ts';
import {
  type Change,
  type Draft,
  draftsOf,
  envelopesOf,
  inTransaction,
  lockDevice,
  type OpenFile,
  writeRecords,
} from '../records/index.ts';
import { followingFrom } from './following.ts';
import { nextKey } from './next-key.ts';
import { prepared, refuseOwnNumber, type Saving, storedAt, writing } from './save-record.ts';

type Batch = Omit<Saving, 'body'> & {
  readonly changes: readonly BatchChange[];
  readonly dryRun?: boolean | undefined;
};

type Saved = Answer<'POST /api/v1/devices/{device}/records/batch'>;

/** Many changes, all or none, each prepared as if it were saved alone. A dry run does all of it and takes it back. */
export async function saveBatch(batch: Batch): Promise<Saved> {
  const { context, device, changes, dryRun } = batch;
  const open = await context.files.open(context.db, device.id);
  if (dryRun) return tried(batch, open);
  const written = await inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const { ready, refused } = await readied(batch, open, tx);
    if (refused.length > 0) throw refusalOf(refused, changes.length);
    return writtenIn(batch, open, tx, ready);
  });
  return { items: [...(await envelopesOf(context.db, written))], refused: [] };
}

/** Thrown to take back what a dry run has written; never leaves this file. */
class TakenBack extends Error {}

async function tried(batch: Batch, open: OpenFile): Promise<Saved> {
  const { context, device } = batch;
  let refused: readonly BatchFault[] = [];
  let ready: readonly Ready[] = [];
  try {
    await inTransaction(context.db, async (tx) => {
      await lockDevice(tx, device.id);
      const found = await readied(batch, open, tx);
      ({ refused, ready } = found);
      try {
        await writtenIn(batch, open, tx, ready);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused = [...refused, ...faultsOf(error, ready[0]?.change ?? 0)];
      }
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return {
    items: [],
    refused: [...refused],
    ...(refused.length === 0 &&
      followingFrom(
        context,
        open.file,
        ready.map(({ draft }) => draft),
      )),
  };
}

type Ready = { readonly change: number; readonly draft: Draft };

type Db = Saving['context']['db'];

/** Every change is looked at, so that one refusal names all that is wrong with them. */
async function readied(batch: Batch, open: OpenFile, tx: Db) {
  const { changes } = batch;
  const keys = await keysOf(batch, tx);
  const together = recordsOf(changes, keys, open);
  const refused: BatchFault[] = [];
  const ready: Ready[] = [];
  for (const [change, sent] of changes.entries()) {
    try {
      const drafts = draftsOf([changeOf({ batch, open, sent, key: keys[change], together })]);
      ready.push(...drafts.map((draft) => ({ change, draft })));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push(...faultsOf(error, change));
    }
  }
  return { ready, refused };
}

type Readying = {
  readonly batch: Batch;
  readonly open: OpenFile;
  readonly sent: BatchChange;
  readonly key: string | undefined;
  readonly together: readonly FileRecord[];
};

function changeOf({ batch, open, sent, key, together }: Readying): Change {
  const saving: Saving = { ...batch, body: sent.body };
  if ('kind' in sent) {
    refuseOwnNumber(sent.kind, sent.key);
    const body =
      key === undefined ? sent.body : prepared(saving, open, { kind: sent.kind, key, before: undefined }, together);
    return { kind: sent.kind, key, body };
  }
  const before = storedAt(open, sent.key);
  if (before.version !== sent.version)
    throw new Problem('version-conflict', say`${sent.key} has moved on.`, [
      {
        record: sent.key,
        message: say`is at version ${before.version}, written by ${before.updatedBy}; the change was based on version ${sent.version}`,
      },
    ]);
  const body = prepared(saving, open, { kind: before.kind, key: sent.key, before }, together);
  return { kind: before.kind, key: sent.key, basedOn: sent.version, body };
}

/** Keys of all changes; new records of one kind are counted on from the next number. */
async function keysOf({ changes, device }: Batch, tx: Db): Promise<readonly (string | undefined)[]> {
  const given = new Map<string, number>();
  const keys: (string | undefined)[] = [];
  for (const change of changes) {
    if (!('kind' in change) || change.key !== undefined || !isKindName(change.kind)) {
      keys.push(change.key);
      continue;
    }
    const { kind } = change;
    const { prefix } = kindNamed(kind);
    const next = given.get(kind) ?? numberOf(await nextKey(tx, device.id, kind));
    keys.push(next === undefined ? undefined : `${prefix}-${next}`);
    if (next !== undefined) given.set(kind, next + 1);
  }
  return keys;
}

function numberOf(key: string | undefined): number | undefined {
  return key === undefined ? undefined : Number(key.slice(key.lastIndexOf('-') + 1));
}

/** The changes whose form is right, as records: what the others are signed on. */
function recordsOf(changes: readonly BatchChange[], keys: readonly (string | undefined)[], open: OpenFile) {
  return changes.flatMap((sent, at): readonly FileRecord[] => {
    const key = keys[at];
    const kind = 'kind' in sent ? sent.kind : open.stored.get(sent.key)?.kind;
    if (key === undefined || kind === undefined || !isKindName(kind)) return [];
    const status = sent.body.status ?? open.stored.get(key)?.body.status ?? 'draft';
    const read = kindNamed(kind).body.safeParse({ ...sent.body, status });
    // The body was read by the schema of this very kind.
    return read.success ? [{ kind, key, body: read.data } as FileRecord] : [];
  });
}

async function writtenIn(batch: Batch, open: OpenFile, tx: Db, ready: readonly Ready[]) {
  try {
    const { device, actor, at, why, inspect } = writing(batch, open);
    const changes = ready.map(({ draft }) => ({ ...draft, kind: draft.kind.kind, why }));
    return await writeRecords(tx, { device, actor, at, inspect, changes });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const changes = new Map(ready.map(({ draft, change }) => [draft.key, change]));
    const faults = error.faults.map((fault): Fault => {
      const change = changes.get(fault.record);
      return change === undefined ? fault : { ...fault, change };
    });
    throw new Problem(error.code, error.message, faults);
  }
}

function faultsOf({ code, message, faults }: Problem, change: number): readonly BatchFault[] {
  if (faults.length === 0) return [{ change, code, message }];
  return faults.map(({ record, path, message: said, change: own }) => ({
    change: own ?? change,
    ...(record !== undefined && { record }),
    ...(path !== undefined && { path }),
    code,
    message: said,
  }));
}

function asFault({ change, record, path, message }: BatchFault): Fault {
  return { change, ...(record !== undefined && { record }), ...(path !== undefined && { path }), message };
}

const faultsShown = 200;

function refusalOf(refused: readonly BatchFault[], changes: number): Problem {
  const [first] = refused;
  const rows = new Set(refused.map(({ change }) => change)).size;
  const place = [first?.record, first?.path].filter(Boolean).join('.');
  const what = `${place} ${first?.message ?? ''}`.trim();
  const sentence =
    rows > 1
      ? say`${rows} of ${changes} changes are refused. Nothing was changed.`
      : say`${what.endsWith('.') ? what : `${what}.`} Nothing was changed.`;
  // A code of the closed list: it came from a Problem.
  return new Problem(first?.code as ProblemCode, sentence, refused.slice(0, faultsShown).map(asFault));
}
