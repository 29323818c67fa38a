import { type FileRecord, isKindName, kindNamed } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { Control } from '@suture/core/risk';
import { actorOf, type CalledDevice, type Caller, type Context, dayOf } from '../http/index.ts';
import {
  decisionBasis,
  inTransaction,
  lockDevice,
  type OpenFile,
  overlay,
  type StoredRecord,
  soundIn,
  writeRecord,
} from '../records/index.ts';
import { refuseBothSides, refuseTakenAway, refuseUnargued } from '../risk/index.ts';
import type { Fields } from './fields.ts';
import { nextKey } from './next-key.ts';
import { refuseUnpermitted } from './permitted.ts';
import { type SignedBody, signed } from './signatures.ts';

export type Saving = {
  readonly context: Context;
  readonly device: CalledDevice;
  readonly caller: Caller;
  readonly body: Fields;
  readonly why: string | undefined;
};

/** A new record by the hand of a person; kinds that are counted get their key here. */
export async function createRecord(saving: Saving & { readonly kind: string; readonly key: string | undefined }) {
  const { context, device, kind, key } = saving;
  const open = await context.files.open(context.db, device.id);
  refuseOwnNumber(kind, key);
  return inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const next = key ?? (isKindName(kind) ? await nextKey(tx, device.id, kind) : undefined);
    const body = next === undefined ? saving.body : prepared(saving, open, { kind, key: next, before: undefined });
    return writeRecord(tx, { ...writing(saving, open), kind, key: next, body });
  });
}

/** Another body for a record that is there. */
export async function replaceRecord(
  saving: Saving & { readonly key: string; readonly basedOn: number },
): Promise<StoredRecord> {
  const { context, device, key, basedOn } = saving;
  const open = await context.files.open(context.db, device.id);
  const stored = storedAt(open, key);
  const { kind } = stored;
  // A change based on another version is refused by the write path itself, which names both.
  const body = stored.version === basedOn ? prepared(saving, open, { kind, key, before: stored }) : saving.body;
  return writeRecord(context.db, { ...writing(saving, open), kind, key, basedOn, body });
}

export function storedAt(open: OpenFile, key: string): StoredRecord {
  const stored = open.stored.get(key);
  if (stored) return stored;
  throw new Problem('not-found', say`There is no ${key} in this device.`, [
    { record: key, message: say`does not exist` },
  ]);
}

export function writing({ context, device, caller, why }: Omit<Saving, 'body'>, open: OpenFile) {
  return { device: device.id, actor: actorOf(caller), at: context.now(), why, inspect: soundIn(open) };
}

type Target = { readonly kind: string; readonly key: string; readonly before: StoredRecord | undefined };

/** Signed by the server and looked at for permission. A body that its schema refuses goes on as it is, to be told why. */
export function prepared(
  saving: Saving,
  open: OpenFile,
  { kind, key, before }: Target,
  /** Records that are written together with this one: what is signed rests on them as they will be. */
  together: readonly FileRecord[] = [],
): Fields {
  const { context, device, caller } = saving;
  if (before?.body.status === 'retired') {
    throw new Problem('wrong-state', say`${key} is retired, and stays as it is. Nothing was changed.`, [
      { record: key, path: 'status', message: say`is retired` },
    ]);
  }
  if (!isKindName(kind)) return saving.body;
  // A body without its status means no change of it.
  const status = saving.body.status ?? before?.body.status ?? 'draft';
  const read = kindNamed(kind).body.safeParse({ ...saving.body, status });
  if (!read.success) return saving.body;
  const was = before?.body as Fields | undefined;
  const { body, following }: SignedBody = signed({
    kind,
    key,
    before: was,
    sent: read.data,
    person: caller.account.name,
    today: dayOf(context.now()),
    basis: (next, field) => {
      // The body was read by the schema of this very kind.
      const record = { kind, key, body: next } as FileRecord;
      return decisionBasis(overlay(open.file, [...together, record]), record, field);
    },
  });
  refuseUnpermitted(device.roles, { kind, key, before: was, after: withoutStatus(body, was), following });
  refuseTakenAway({ kind, key, before: was, after: body, why: saving.why });
  if (kind === 'control') {
    // Both were read by the schema of controls.
    const [before, after] = [was as Control | undefined, body as Control];
    refuseUnargued(key, before, after);
    refuseBothSides({ file: open.file, key, before, after, person: caller.account.name });
  }
  return body;
}

/** A new record starts as a draft whoever makes it. */
function withoutStatus(body: Fields, before: Fields | undefined): Fields {
  if (before !== undefined) return body;
  const { status: _, ...rest } = body;
  return rest;
}

export function refuseOwnNumber(name: string, key: string | undefined): void {
  if (key === undefined || !isKindName(name)) return;
  const kind = kindNamed(name);
  if (kind.slugged || kind.single) return;
  throw new Problem(
    'invalid-input',
    say`The key of this ${kind.name[0]} is counted by the server: leave it out. Nothing was changed.`,
    [{ record: key, path: 'key', message: say`is counted by the server` }],
  );
}
