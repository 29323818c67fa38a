import { sql } from 'kysely';
import type { Answer } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import { cursorOf, readCursor } from '../http/cursor.ts';

type Page = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly record?: string | undefined;
  readonly after?: number | undefined;
  /** Names of whoever is left out. */
  readonly without?: readonly string[] | undefined;
};

/** The events of a chain, newest first; the text of each is its canonical text, and here its parts by name. */
export async function eventsOf(
  db: Db,
  chain: string,
  { limit, cursor, record, after, without = [] }: Page,
): Promise<Answer<'GET /api/v1/audit'>> {
  const before = cursor === undefined ? undefined : Number(readCursor(cursor)[0]);
  const rows = await db
    .selectFrom('audit_event')
    .select(['number', 'text', 'hash'])
    .where('chain', '=', chain)
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .$if(record !== undefined, (query) => query.where(sql<string>`text::json #>> '{record,key}'`, '=', record ?? ''))
    .$if(after !== undefined, (query) => query.where('number', '>', after ?? 0))
    .$if(without.length > 0, (query) => query.where(sql<string>`text::json ->> 'by'`, 'not in', without))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ text, hash }) => ({ ...eventIn(text), hash }));
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last && { next: cursorOf([String(last.number)]) }) };
}

function eventIn(text: string) {
  // Canonical text of an event: written by this program, and its hash is what is verified.
  const event = JSON.parse(text) as {
    readonly number: number;
    readonly at: string;
    readonly by: string;
    readonly event: string;
    readonly why?: string;
    readonly record?: { readonly key: string; readonly kind: string; readonly version?: number };
    readonly changes?: readonly { readonly path: string }[];
    readonly slug?: string;
  };
  const { number, at, by, event: what, record, changes, slug, why } = event;
  return {
    number,
    at,
    by,
    what,
    ...(record && { record: record.key }),
    ...(record?.version !== undefined && { version: record.version }),
    ...(changes && record?.version !== undefined && record.version > 1 && { fields: changes.map(({ path }) => path) }),
    ...(slug !== undefined && { device: slug }),
    ...(why !== undefined && { why }),
  };
}
