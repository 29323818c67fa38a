import type { Db } from '../db/index.ts';
import type { WrittenVersion } from './read.ts';

/** One import of a spreadsheet, known by the last of its events. */
export type SpreadsheetImport = { readonly event: number; readonly first: number; readonly kind: string };

export async function noteImport(db: Db, device: string, { event, first, kind }: SpreadsheetImport): Promise<void> {
  await db.insertInto('spreadsheet_import').values({ device, last_event: event, first_event: first, kind }).execute();
}

/** The imports that end in one of these events. */
export async function importsEndingIn(
  db: Db,
  device: string,
  events: readonly number[],
): Promise<readonly SpreadsheetImport[]> {
  if (events.length === 0) return [];
  const rows = await db
    .selectFrom('spreadsheet_import')
    .select(['last_event', 'first_event', 'kind'])
    .where('device', '=', device)
    .where('last_event', 'in', events)
    .orderBy('last_event')
    .execute();
  return rows.map(({ last_event, first_event, kind }) => ({ event: last_event, first: first_event, kind }));
}

export type WrittenByImport = WrittenVersion & { readonly at: string; readonly by: string };

/** What an import wrote, in the order of its rows. */
export async function writtenByImport(
  db: Db,
  device: string,
  { first, event }: SpreadsheetImport,
): Promise<readonly WrittenByImport[]> {
  const rows = await db
    .selectFrom('record_version')
    .innerJoin('record', 'record.id', 'record_version.record')
    .select(['record.key', 'record_version.version', 'record_version.event', 'record_version.at', 'record_version.by'])
    .where('record_version.device', '=', device)
    .where('record_version.event', '>=', first)
    .where('record_version.event', '<=', event)
    .orderBy('record_version.event')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
