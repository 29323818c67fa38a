import { say, words } from '@suture/core/kernel';
import type { Answer } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import { cursorOf, readCursor } from '../http/cursor.ts';
import { chainOf } from '../records/index.ts';

type HistoryPage = Answer<'GET /api/v1/devices/{device}/records/{key}/history'>;

/** Versions of a record, newest first, each with what the audit trail tells of it. */
export async function recordHistory(
  db: Db,
  device: string,
  record: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<HistoryPage> {
  const before = cursor === undefined ? undefined : Number(readCursor(cursor)[0]);
  const rows = await db
    .selectFrom('record_version')
    .innerJoin('audit_event', (join) =>
      join.onRef('audit_event.number', '=', 'record_version.event').on('audit_event.chain', '=', chainOf(device)),
    )
    .select(['version', 'event', 'body', 'record_version.at', 'by', 'text'])
    .where('record', '=', record)
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ version, event, body, at, by, text }) => ({
    version,
    event,
    at: at.toISOString(),
    by,
    ...toldBy(text),
    body,
  }));
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last && { next: cursorOf([String(last.version)]) }) };
}

type Told = { readonly what: string; readonly why?: string };

function toldBy(text: string): Told {
  // Canonical text of an event, written by the one write path.
  const event = JSON.parse(text) as {
    readonly event: string;
    readonly why?: string;
    readonly changes?: readonly { readonly path: string; readonly is?: unknown }[];
  };
  const why = event.why === undefined ? {} : { why: event.why };
  if (event.event === 'created') return { what: say`created`, ...why };
  const changes = event.changes ?? [];
  const status = changes.find(({ path }) => path === 'status')?.is;
  const paths = changes.map(({ path }) => path).filter((path) => path !== 'status');
  const what =
    status === undefined ? say`changed ${paths.join(', ')}` : (statusWords[String(status)] ?? say`changed status`);
  return { what, ...why };
}

const statusWords: Readonly<Record<string, string>> = words({
  draft: 'opened again',
  inReview: 'sent to review',
  approved: 'approved',
  retired: 'retired',
});
