import { Problem } from '@suture/core/kernel';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { up as records } from './migrations/20261124T0000_records.ts';
import { up as sealedJudgements } from './migrations/20261126T0100_sealed-judgements.ts';
import { up as comments } from './migrations/20261126T0110_comments.ts';
import { up as visits } from './migrations/20261126T0120_visits.ts';
import { up as spreadsheetImports } from './migrations/20261126T0200_spreadsheet-imports.ts';
import { up as writers } from './migrations/20261126T0300_writers.ts';
import { up as visitsThatLast } from './migrations/20261126T0400_visits-that-last.ts';
import type { Database } from './tables.ts';

/** Forward only. A new one is a file with the time of its making, and a line here. */
const migrations: Record<string, Migration> = {
  '20261124T0000_records': { up: records },
  // A database remembers a migration by this name, so it stays, whatever its file is called.
  '20261126T0100_sealed_judgements': { up: sealedJudgements },
  '20261126T0110_comments': { up: comments },
  '20261126T0120_visits': { up: visits },
  '20261126T0200_spreadsheet_imports': { up: spreadsheetImports },
  '20261126T0300_writers': { up: writers },
  '20261126T0400_visits_that_last': { up: visitsThatLast },
};

/** Replicas that start at once may all call this: the migrator lets one work and the others wait. */
export async function migrate(db: Kysely<Database>, where = 'PostgreSQL'): Promise<void> {
  await refuseUnknown(db, where);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** What was done to the database has to be the beginning of what is known here. */
async function refuseUnknown(db: Kysely<Database>, where: string): Promise<void> {
  const known = Object.keys(migrations).sort();
  const done = await doneIn(db);
  if (done.every((name, at) => name === known[at])) return;
  throw new Problem(
    'unavailable',
    `The database here (${where}) was made by a version of Suture that this one does not know: start that version, or a newer one, or name another data folder with --data. Nothing was changed.`,
  );
}

async function doneIn(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows: tables } = await sql`select 1 where to_regclass('kysely_migration') is not null`.execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name collate "C"`.execute(db);
  return rows.map(({ name }) => name);
}
