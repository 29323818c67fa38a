import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { StoredRecord } from './read.ts';

/** `bodies`: the text of each record's body. Arrays instead of rows of values: ten thousand take one statement. */
export async function storeRecords(tx: Db, records: readonly StoredRecord[], bodies: readonly string[]): Promise<void> {
  await sql`
    insert into record (id, device, kind, key, version, event, body, updated_at, updated_by, writers)
    select id, device, kind, key, version, event, body::json, at, by, writers::json from ${columns(records, bodies)}
    on conflict (id) do update set version = excluded.version, event = excluded.event, body = excluded.body,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by, writers = excluded.writers`.execute(tx);
}

export async function storeVersions(
  tx: Db,
  records: readonly StoredRecord[],
  bodies: readonly string[],
): Promise<void> {
  await sql`
    insert into record_version (record, version, device, event, body, at, by)
    select id, version, device, event, body::json, at, by from ${columns(records, bodies)}`.execute(tx);
}

function columns(records: readonly StoredRecord[], bodies: readonly string[]) {
  return sql`unnest(
    ${records.map(({ id }) => id)}::uuid[],
    ${records.map(({ device }) => device)}::uuid[],
    ${records.map(({ kind }) => kind)}::text[],
    ${records.map(({ key }) => key)}::text[],
    ${records.map(({ version }) => version)}::int[],
    ${records.map(({ event }) => event)}::bigint[],
    ${bodies}::text[],
    ${records.map(({ updatedAt }) => updatedAt)}::timestamptz[],
    ${records.map(({ updatedBy }) => updatedBy)}::text[],
    ${records.map(({ writers }) => JSON.stringify(writers))}::text[]
  ) as row (id, device, kind, key, version, event, body, at, by, writers)`;
}
