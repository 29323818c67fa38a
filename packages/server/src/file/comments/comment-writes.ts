import { randomUUID } from 'node:crypto';
import { type Action, mayI } from '@suture/core/access';
import { Problem, say, sha256Hex } from '@suture/core/kernel';
import type { Updateable } from 'kysely';
import type { Comment } from '../../contract/index.ts';
import type { CommentTable, Db } from '../../db/index.ts';
import { actorOf, type CalledDevice, type Caller, type Context } from '../../http/index.ts';
import { appendTexts, chainOf, inTransaction, lockDevice, type StoredRecord } from '../../records/index.ts';
import { commentAt, commentOf } from './comment-rows.ts';

type By = { readonly context: Context; readonly caller: Caller; readonly device: CalledDevice };
type Row = NonNullable<Awaited<ReturnType<typeof commentAt>>>;

export type Wording = { readonly text: string; readonly isQuestion: boolean };

export async function writeComment(
  { context, caller, device }: By,
  record: StoredRecord,
  { text, isQuestion }: Wording,
): Promise<Comment> {
  const permission = mayI('comment.write', device.roles);
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was written.`);
  refuseUnstorable(text);
  const id = randomUUID();
  return inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const at = context.now();
    const about = { comment: { id, version: 1, isQuestion }, record: recordOf(record), text: sha256Hex(text) };
    const event = await append(tx, device, at, { ...about, event: 'commented', by: actorOf(caller) });
    await tx
      .insertInto('comment')
      .values({
        id,
        device: device.id,
        record: record.id,
        version: 1,
        text,
        is_question: isQuestion,
        author: caller.account.id,
        author_name: caller.account.name,
        at,
        event,
      })
      .execute();
    return commentNow(tx, device, id);
  });
}

export function editComment(by: By, id: string, basedOn: number, text: string): Promise<Comment> {
  refuseUnstorable(text);
  return change(by, id, { action: 'comment.edit', event: 'comment-edited', digest: sha256Hex(text) }, (row, at) => {
    if (row.text === null) throw goneAlready();
    if (row.version !== basedOn)
      throw new Problem(
        'version-conflict',
        say`This comment is at version ${row.version}; the change was based on version ${basedOn}. Nothing was changed.`,
      );
    if (row.text === text) return undefined;
    const since = (row.edited_at ?? row.at).toISOString();
    const earlier = JSON.stringify([...row.earlier, { text: row.text, at: since }]);
    return { text, earlier, edited_at: at };
  });
}

export function resolveComment(by: By, id: string, isResolved: boolean): Promise<Comment> {
  const event = isResolved ? 'comment-resolved' : 'comment-reopened';
  return change(by, id, { action: 'comment.resolve', event }, (row, at) => {
    if (row.text === null) throw goneAlready();
    if (!row.is_question)
      throw new Problem('wrong-state', say`Only a question is answered, and this is none. Nothing was changed.`);
    if ((row.resolved_at !== null) === isResolved) return undefined;
    return isResolved
      ? { resolved_at: at, resolved_by: by.caller.account.name }
      : { resolved_at: null, resolved_by: null };
  });
}

/** The text goes for good, with its earlier wordings: what should not have been written can be taken back. */
export function removeComment(by: By, id: string): Promise<Comment> {
  return change(by, id, { action: 'comment.remove', event: 'comment-removed' }, (row, at) =>
    row.text === null ? undefined : { text: null, earlier: '[]', removed_at: at, removed_by: by.caller.account.name },
  );
}

type Doing = { readonly action: Action; readonly event: string; readonly digest?: string };

/** `step` gives what changes, and nothing where the comment is so already. */
async function change(
  { context, caller, device }: By,
  id: string,
  { action, event, digest }: Doing,
  step: (row: Row, at: Date) => Updateable<CommentTable> | undefined,
): Promise<Comment> {
  return inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const row = await commentAt(tx, device.id, id);
    if (row === undefined) throw new Problem('not-found', say`There is no such comment.`);
    const permission = mayI(action, device.roles, { author: row.author, person: caller.account.id });
    if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
    const at = context.now();
    const changed = step(row, at);
    if (changed === undefined) return commentOf(row);
    const version = row.version + 1;
    const record = await tx
      .selectFrom('record')
      .select(['id', 'kind', 'key'])
      .where('id', '=', row.record)
      .executeTakeFirstOrThrow();
    const about = { comment: { id, version, author: row.author_name }, record, ...(digest && { text: digest }) };
    await append(tx, device, at, { ...about, event, by: actorOf(caller) });
    await tx
      .updateTable('comment')
      .set({ ...changed, version })
      .where('id', '=', id)
      .execute();
    return commentNow(tx, device, id);
  });
}

const goneAlready = () => new Problem('wrong-state', say`This comment was removed. Nothing was changed.`);

function append(tx: Db, device: CalledDevice, at: Date, content: Readonly<Record<string, unknown>>): Promise<number> {
  return appendTexts(tx, chainOf(device.id), at, [content]);
}

function recordOf({ id, kind, key }: StoredRecord) {
  return { id, kind, key };
}

async function commentNow(tx: Db, device: CalledDevice, id: string): Promise<Comment> {
  const row = await commentAt(tx, device.id, id);
  if (row === undefined) throw new TypeError('a comment that was just written is there');
  return commentOf(row);
}

function refuseUnstorable(text: string): void {
  if (text.includes('\u0000'))
    throw new Problem('invalid-input', say`The text holds a character that is not text (U+0000): remove it.`, [
      { path: 'text', message: say`holds a character that is not text` },
    ]);
}
