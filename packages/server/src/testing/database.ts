import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { TestProject } from 'vitest/node';
import { connect, createDatabase, poolOf } from '../db/connect.ts';
import { useEmbedded } from '../db/embedded/index.ts';
import { migrate } from '../db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: { host: string; port: number; user: string };
  }
}

export const template = 'suture_template';

/** One cluster for the whole run, and in it a migrated template from which each test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(`${tmpdir()}/suture-test-`);
  const embedded = await useEmbedded({ dataFolder, settings: { fsync: 'off', synchronous_commit: 'off' } });
  await createDatabase(embedded.connection, template);
  const db = connect(poolOf({ ...embedded.connection, database: template }));
  await migrate(db);
  await db.destroy();
  project.provide('server', embedded.connection);
  return async () => {
    await embedded.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
