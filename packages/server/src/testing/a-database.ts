import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { afterAll, inject, onTestFinished } from 'vitest';
import { connect, poolOf } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { aCopy } from './a-copy.ts';

export type TestDatabase = {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  /** For code that opens the database itself: `openDatabase({ databaseUrl })`. */
  readonly databaseUrl: string;
};

/** An empty migrated database of its own for a test file: `const { db } = await aDatabase()` at its top. */
export async function aDatabase(): Promise<TestDatabase> {
  const server = inject('server');
  const databaseUrl = await aCopy(server, 'suture_template');
  const pool = poolOf({ connectionString: databaseUrl });
  const db = connect(pool);
  afterAll(() => db.destroy());
  return { db, pool, databaseUrl };
}

/** An empty data folder for a test of the embedded PostgreSQL itself; called in the test, and gone after it. */
export function aDataFolder(): string {
  const folder = mkdtempSync(`${tmpdir()}/suture-data-`);
  // PostgreSQL's own user must be let through where the tests run as root.
  chmodSync(folder, 0o711);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
