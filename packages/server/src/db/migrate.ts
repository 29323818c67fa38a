import { Problem } from '@suture/core/kernel';
import { type Kysely, type Migration, Migrator } from 'kysely';
import { up as records } from './migrations/20261124T0000_records.ts';
import { up as sealedJudgements } from './migrations/20261126T0100_sealed-judgements.ts';
import { up as comments } from './migrations/20261126T0110_comments.ts';
import { up as visits } from './migrations/20261126T0120_visits.ts';
import { up as spreadsheetImports } from './migrations/20261126T0200_spreadsheet-imports.ts';
import type { Database } from './tables.ts';

/** Forward only. A new one is a file with the time of its making, and a line here. */
const migrations: Record<string, Migration> = {
  '20261124T0000_records': { up: records },
  // A database remembers a migration by this name, so it stays, whatever its file is called.
  '20261126T0100_sealed_judgements': { up: sealedJudgements },
  '20261126T0110_comments': { up: comments },
  '20261126T0120_visits': { up: visits },
  '20261126T0200_spreadsheet_imports': { up: spreadsheetImports },
};

/** Replicas that start at once may all call this: the migrator lets one work and the others wait. */
export async function migrate(db: Kysely<Database>, where = 'PostgreSQL'): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new Problem(
      'unavailable',
      `The database here (${where}) was made by a version of Suture that this one does not know: start that version, or a newer one, or name another data folder with --data. Nothing was changed.`,
    );
  if (error) throw error;
}
