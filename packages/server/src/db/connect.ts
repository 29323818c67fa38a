import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';

/** A store's first argument: the database, or the transaction it is to be part of. */
export type Db = Kysely<Database> | Transaction<Database>;

const types = new pg.TypeOverrides();
// Event numbers and counts: far below 2^53.
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Eight connections feed two cores; replicas and tools share the same PostgreSQL. */
export function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 8,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    application_name: `suture ${process.pid}`,
    // A transaction that its process forgot would hold up every other writer of the device.
    idle_in_transaction_session_timeout: 60_000,
    types,
    ...config,
  });
  // An idle connection that breaks is replaced by the pool; the next query says so if PostgreSQL is really away.
  pool.on('error', () => {});
  // One that breaks between two statements of a transaction would end the process; the next statement tells of it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function connect(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

const duplicateDatabase = '42P04';
const uniqueViolation = '23505';

export async function createDatabase(server: pg.ClientConfig, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const from = template ? ` template ${client.escapeIdentifier(template)} strategy wal_log` : '';
    await client.query(`create database ${client.escapeIdentifier(name)}${from}`);
  } catch (error) {
    // Another process of the same first start was quicker.
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== duplicateDatabase && code !== uniqueViolation) throw error;
  } finally {
    await client.end();
  }
}
