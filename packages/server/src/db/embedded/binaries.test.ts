import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aDataFolder } from '../../testing/index.ts';
import { openDatabase } from '../index.ts';
import { binariesFor } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';

test('data written by the PostgreSQL from npm stay with it, whatever else is installed', async () => {
  const dataDir = aDataFolder();
  const folder = openDataFolder(dataDir);
  const pgdata = `${folder.path}/pg18`;
  mkdirSync(pgdata);
  writeFileSync(`${pgdata}/PG_VERSION`, '18\n');
  const binaries = binariesFor(folder);
  expect(binaries.major).toBe(18);
  rmSync(pgdata, { recursive: true });
  await ensureCluster({ folder, pgdata, binaries });

  const { where, stop } = await openDatabase({ dataDir });
  expect(where).toContain('PostgreSQL 18');
  await stop();
});
