import { referencesOf } from '@suture/core/file';
import { type Fault, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { refusalOf } from './draft.ts';
import type { StoredRecord } from './read.ts';

/** Puts the references of these records in the place of those they had. */
export async function storeReferences(tx: Db, device: string, records: readonly StoredRecord[]): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from record_reference where from_record = any(${ids}::uuid[])`.execute(tx);
  const references = records.flatMap(({ id, key, kind, body }) =>
    referencesOf(kind, body).map((reference) => ({ id, from: key, path: reference.path, to: reference.key })),
  );
  if (references.length === 0) return;
  await sql`
    insert into record_reference (from_record, from_key, path, to_key, device)
    select *, ${device}::uuid from unnest(
      ${references.map(({ id }) => id)}::uuid[],
      ${references.map(({ from }) => from)}::text[],
      ${references.map(({ path }) => path)}::text[],
      ${references.map(({ to }) => to)}::text[]
    )`.execute(tx);
}

/** Asked after all records of a write are stored, for they may name one another. */
export async function refuseDangling(tx: Db, records: readonly StoredRecord[]): Promise<void> {
  const ids = records.map(({ id }) => id);
  const { rows } = await sql<{ from_key: string; path: string; to_key: string }>`
    select from_key, path, to_key from record_reference reference
    where from_record = any(${ids}::uuid[])
      and not exists (select from record where device = reference.device and key = reference.to_key)
    order by from_key, path, to_key limit 50`.execute(tx);
  if (rows.length === 0) return;
  const faults: Fault[] = rows.map(({ from_key, path, to_key }) => ({
    record: from_key,
    path,
    message: say`names ${to_key}, which does not exist`,
  }));
  throw refusalOf('invalid-reference', faults);
}
