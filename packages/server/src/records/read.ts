import type { FileRecord } from '@suture/core/file';
import type { Selectable } from 'kysely';
import type { Db, RecordTable } from '../db/index.ts';

/** A record as the device file takes it, with its envelope. */
export type StoredRecord = FileRecord & {
  readonly id: string;
  readonly device: string;
  readonly version: number;
  readonly event: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly writers: readonly string[];
};

export type RecordVersion = {
  readonly version: number;
  readonly event: number;
  readonly body: FileRecord['body'];
  readonly at: string;
  readonly by: string;
};

/** All records of a device, by key. */
export async function readRecords(db: Db, device: string): Promise<readonly StoredRecord[]> {
  const rows = await db.selectFrom('record').selectAll().where('device', '=', device).orderBy('key').execute();
  return rows.map(storedRecord);
}

/** What changed after an event of the device's chain, in the order of the changes: brings a file in memory up to date. */
export async function readRecordsSince(db: Db, device: string, event: number): Promise<readonly StoredRecord[]> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('device', '=', device)
    .where('event', '>', event)
    .orderBy('event')
    .execute();
  return rows.map(storedRecord);
}

/** Every version of a record, oldest first. */
export async function historyOf(db: Db, device: string, key: string): Promise<readonly RecordVersion[]> {
  const rows = await db
    .selectFrom('record_version')
    .innerJoin('record', 'record.id', 'record_version.record')
    .select([
      'record_version.version',
      'record_version.event',
      'record_version.body',
      'record_version.at',
      'record_version.by',
    ])
    .where('record.device', '=', device)
    .where('record.key', '=', key)
    .orderBy('record_version.version')
    .execute();
  // Bodies are read by their kind's schema before they are stored.
  return rows.map(({ at, body, ...version }) => ({
    ...version,
    at: at.toISOString(),
    body: body as FileRecord['body'],
  }));
}

/** The bodies that records had at a version, by key. */
export async function bodiesAt(
  db: Db,
  device: string,
  versions: readonly { readonly key: string; readonly version: number }[],
): Promise<ReadonlyMap<string, FileRecord['body']>> {
  if (versions.length === 0) return new Map();
  const keys = versions.map(({ key }) => key);
  const numbers = new Map(versions.map(({ key, version }) => [key, version]));
  const rows = await db
    .selectFrom('record_version')
    .innerJoin('record', 'record.id', 'record_version.record')
    .select(['record.key', 'record_version.version', 'record_version.body'])
    .where('record.device', '=', device)
    .where('record.key', '=', (eb) => eb.fn.any(eb.val(keys)))
    .where('record_version.version', '=', (eb) => eb.fn.any(eb.val([...new Set(numbers.values())])))
    .orderBy('record.key')
    .execute();
  // Bodies are read by their kind's schema before they are stored.
  return new Map(
    rows.flatMap(({ key, version, body }) =>
      numbers.get(key) === version ? [[key, body as FileRecord['body']] as const] : [],
    ),
  );
}

export type WrittenVersion = Pick<StoredRecord, 'key'> & Pick<RecordVersion, 'version' | 'event'>;

/** What was written in one transaction with a version, and before it in the order of the changes. */
export async function writtenWith(
  db: Db,
  device: string,
  { event, at, by }: Pick<RecordVersion, 'event' | 'at' | 'by'>,
): Promise<readonly WrittenVersion[]> {
  const rows = await db
    .selectFrom('record_version')
    .innerJoin('record', 'record.id', 'record_version.record')
    .select(['record.key', 'record_version.version', 'record_version.event'])
    .where('record.device', '=', device)
    .where('record_version.at', '=', new Date(at))
    .where('record_version.by', '=', by)
    .where('record_version.event', '<', event)
    .orderBy('record_version.event', 'desc')
    .execute();
  // The events of a transaction follow each other without a gap.
  return rows.filter((row, place) => row.event === event - 1 - place);
}

export function storedRecord({ updated_at, updated_by, ...row }: Selectable<RecordTable>): StoredRecord {
  // Kind and body were checked against each other by the one write path.
  return { ...row, updatedAt: updated_at.toISOString(), updatedBy: updated_by } as unknown as StoredRecord;
}
