import { Problem, say } from '@suture/core/kernel';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database, Db } from '../db/index.ts';

/** Joins the transaction it is given, or makes one. */
export function inTransaction<T>(db: Db, run: (tx: Transaction<Database>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return run(db as Transaction<Database>);
  return (db as Kysely<Database>).transaction().execute(run);
}

/**
 * Writers of one device go one after the other: its versions, its keys and its chain need no other care. Readers, and
 * rows that merely refer to the device, are not held up.
 */
export async function lockDevice(tx: Db, device: string): Promise<void> {
  const { rows } = await sql`select 1 from device where id = ${device} for no key update`.execute(tx);
  if (rows.length === 0) throw new Problem('not-found', say`There is no such device.`);
}
