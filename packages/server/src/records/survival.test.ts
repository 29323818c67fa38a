import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../db/index.ts';
import { aDataFolder, aDevice } from '../testing/index.ts';
import { readRecords, verifyChains, writeRecord } from './index.ts';

const writer = fileURLToPath(new URL('../testing/writer-process.mjs', import.meta.url));

test('kill -9 of PostgreSQL in the middle of 1,000 writes: it comes back, and every acknowledged write is there', async () => {
  const { db, stop } = await openDatabase({ dataDir: aDataFolder() });
  const device = await aDevice(db);
  const acknowledged: string[] = [];
  let refused = 0;
  const write = async (titles: readonly number[]) => {
    for (const title of titles) {
      try {
        const record = await writeRecord(db, {
          device,
          actor: 'writer',
          kind: 'hazard',
          body: { title: `Hazard ${title}` },
        });
        acknowledged.push(record.key);
        if (acknowledged.length === 300) await killPostmaster(db);
      } catch {
        refused += 1;
        await wait(20);
      }
    }
  };
  await Promise.all(
    Array.from({ length: 4 }, (_, part) => write(Array.from({ length: 250 }, (_item, index) => part * 250 + index))),
  );
  expect(refused).toBeGreaterThan(0);
  expect(acknowledged.length).toBeGreaterThan(600);
  const present = new Set((await readRecords(db, device)).map(({ key }) => key));
  expect(acknowledged.filter((key) => !present.has(key))).toEqual([]);
  expect((await verifyChains(db)).faults).toEqual([]);
  await stop();
});

test('kill -9 of a writing process: the next start adopts the database, and every acknowledged write is there', async () => {
  const dataDir = aDataFolder();
  const first = await openDatabase({ dataDir });
  const device = await aDevice(first.db);
  await first.stop();

  const child = spawn(process.execPath, [writer, dataDir, device], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const key of createInterface({ input: child.stdout })) {
    acknowledged.push(key);
    if (acknowledged.length === 300) child.kill('SIGKILL');
  }
  const next = await openDatabase({ dataDir });
  expect(next.where).toContain('already running');
  const present = new Set((await readRecords(next.db, device)).map(({ key }) => key));
  expect(acknowledged.filter((key) => !present.has(key))).toEqual([]);
  expect((await verifyChains(next.db)).faults).toEqual([]);
  await next.stop();
});

async function killPostmaster(db: Parameters<typeof readRecords>[0]): Promise<void> {
  const { rows } = await sql<{ pid: number }>`
    select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::int as pid`.execute(db);
  process.kill(rows[0]!.pid, 'SIGKILL');
}
