import type { Selectable } from 'kysely';
import type { Comment } from '../../contract/index.ts';
import type { CommentTable, Db } from '../../db/index.ts';
import { cursorOf, readCursor } from '../../http/cursor.ts';

type CommentRow = Selectable<CommentTable> & { readonly key: string };
type Page = { readonly cursor?: string | undefined; readonly limit: number };

function comments(db: Db, device: string) {
  return db
    .selectFrom('comment')
    .innerJoin('record', 'record.id', 'comment.record')
    .selectAll('comment')
    .select('record.key')
    .where('comment.device', '=', device);
}

export async function commentsOn(db: Db, device: string, record: string, page: Page) {
  const before = placeIn(page.cursor);
  const rows = await comments(db, device)
    .where('comment.record', '=', record)
    .$if(before !== undefined, (query) => query.where('comment.event', '<', before ?? 0))
    .orderBy('comment.event', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOfComments(rows, page.limit);
}

/** Questions of the device that nobody has answered yet. */
export async function openQuestions(db: Db, device: string, page: Page) {
  const before = placeIn(page.cursor);
  const rows = await comments(db, device)
    .where('is_question', '=', true)
    .where('resolved_at', 'is', null)
    .where('removed_at', 'is', null)
    .$if(before !== undefined, (query) => query.where('comment.event', '<', before ?? 0))
    .orderBy('comment.event', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOfComments(rows, page.limit);
}

export async function countOpen(db: Db, record: string): Promise<number> {
  const { open } = await db
    .selectFrom('comment')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('record', '=', record)
    .where('is_question', '=', true)
    .where('resolved_at', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return open;
}

export async function commentAt(db: Db, device: string, id: string): Promise<CommentRow | undefined> {
  return comments(db, device).where('comment.id', '=', id).executeTakeFirst();
}

export function commentOf(row: CommentRow): Comment {
  const { resolved_at, resolved_by, removed_at, removed_by } = row;
  return {
    id: row.id,
    record: row.key,
    version: row.version,
    ...(row.text !== null && { text: row.text }),
    isQuestion: row.is_question,
    by: row.author_name,
    author: row.author,
    at: row.at.toISOString(),
    event: row.event,
    ...(row.edited_at && { editedAt: row.edited_at.toISOString() }),
    earlier: row.earlier,
    ...(resolved_at && resolved_by !== null && { resolved: { by: resolved_by, at: resolved_at.toISOString() } }),
    ...(removed_at && removed_by !== null && { removed: { by: removed_by, at: removed_at.toISOString() } }),
  };
}

function pageOfComments(rows: readonly CommentRow[], limit: number) {
  const items = rows.slice(0, limit).map(commentOf);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last && { next: cursorOf([String(last.event)]) }) };
}

function placeIn(cursor: string | undefined): number | undefined {
  return cursor === undefined ? undefined : Number(readCursor(cursor)[0]);
}
