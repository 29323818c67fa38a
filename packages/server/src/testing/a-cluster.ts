import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Embedded, useEmbedded } from '../db/embedded/index.ts';

export type Cluster = {
  readonly server: Embedded['connection'];
  stop(): Promise<void>;
};

/** A PostgreSQL of its own for a whole run of tests: quick, for nothing in it has to outlive a crash. */
export async function aCluster(): Promise<Cluster> {
  const dataFolder = mkdtempSync(`${tmpdir()}/suture-test-`);
  const embedded = await useEmbedded({ dataFolder, settings: { fsync: 'off', synchronous_commit: 'off' } });
  return {
    server: embedded.connection,
    async stop() {
      await embedded.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
