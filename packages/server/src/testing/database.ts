import type { TestProject } from 'vitest/node';
import { connect, createDatabase, poolOf } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { aCluster, type Cluster } from './a-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: Cluster['server'];
  }
}

export const template = 'suture_template';

/** One cluster for the whole run, and in it a migrated template from which each test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await aCluster();
  await createDatabase(server, template);
  const db = connect(poolOf({ ...server, database: template }));
  await migrate(db);
  await db.destroy();
  project.provide('server', server);
  return stop;
}
