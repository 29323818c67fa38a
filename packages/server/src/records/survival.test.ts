import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../db/index.ts';
import { aDataFolder, aDevice, aServerProcess, password, type ServerProcess } from '../testing/index.ts';
import { readRecords, verifyChains, writeRecord } from './index.ts';

/** A thousand writes that reach the disk one by one take their time on a busy one. */
const patience = { timeout: 600_000 };

test(
  'kill -9 of PostgreSQL in the middle of 1,000 writes: it comes back, and every acknowledged write is there',
  patience,
  async () => {
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
  },
);

test(
  'kill -9 of the server in the middle of 1,000 writes: the next start adopts the database, and every acknowledged write is there',
  patience,
  async () => {
    const dataDir = aDataFolder();
    const server = await aServerProcess(dataDir);
    const send = await signedIn(server);
    const { slug } = await send('POST /api/v1/devices', { name: 'Pump' });
    const acknowledged: string[] = [];
    let refused = 0;
    const write = async () => {
      for (let count = 0; count < 250; count += 1) {
        try {
          const body = { kind: 'hazard', body: { title: `Hazard ${count}` } };
          const { key } = await send(`POST /api/v1/devices/${slug}/records`, body);
          acknowledged.push(key);
          if (acknowledged.length === 300) server.process.kill('SIGKILL');
        } catch {
          refused += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: 4 }, write));
    expect(refused).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);

    const next = await openDatabase({ dataDir });
    expect(next.where).toContain('already running');
    const { id } = await next.db.selectFrom('device').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
    const present = new Set((await readRecords(next.db, id)).map(({ key }) => key));
    expect(acknowledged.filter((key) => !present.has(key))).toEqual([]);
    expect((await verifyChains(next.db)).faults).toEqual([]);
    await next.stop();
  },
);

/** Asks over HTTP as the owner of an empty workspace. */
async function signedIn({ url, setUpLink }: ServerProcess) {
  const token = new URL(setUpLink).searchParams.get('token');
  let headers: Record<string, string> = { 'content-type': 'application/json' };
  const send = async (request: string, body: object) => {
    const [method = '', path = ''] = request.split(' ');
    const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${request}: ${response.status}`);
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie) headers = { ...headers, cookie };
    return response.json();
  };
  const { csrf } = await send('POST /api/v1/setup', { token, name: 'Olga', email: 'olga@example.org', password });
  headers = { ...headers, 'x-csrf-token': csrf };
  return send;
}

async function killPostmaster(db: Parameters<typeof readRecords>[0]): Promise<void> {
  const { rows } = await sql<{ pid: number }>`
    select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::int as pid`.execute(db);
  process.kill(rows[0]!.pid, 'SIGKILL');
}
