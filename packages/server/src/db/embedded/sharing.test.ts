import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDataFolder } from '../../testing/index.ts';
import { type OpenDatabase, openDatabase } from '../index.ts';
import { useEmbedded } from './index.ts';

test.each([
  ['the first', 0],
  ['the second', 1],
])('of two users of one data folder, %s may stop first; PostgreSQL stops with the last', async (_, leaving) => {
  const dataDir = aDataFolder();
  const users = [await openDatabase({ dataDir }), await openDatabase({ dataDir })];
  await users.splice(leaving, 1)[0]?.stop();
  expect(await answers(users[0])).toBe(true);
  await users[0]?.stop();
  expect(isRunning(dataDir)).toBe(false);
});

test('four first starts at once share one database, and when all stop at once it stops', async () => {
  const dataDir = aDataFolder();
  const users = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ dataDir })));
  expect(users.filter(({ where }) => !where.includes('already running'))).toHaveLength(1);
  await users[0]?.db.insertInto('setup_link').values({ token_hash: 'x', used_at: null }).execute();
  expect(await users[3]?.db.selectFrom('setup_link').select('token_hash').execute()).toHaveLength(1);
  await Promise.all(users.map((user) => user.stop()));
  expect(isRunning(dataDir)).toBe(false);
});

test('who starts while the last user is stopping gets a database that stays', async () => {
  const dataDir = aDataFolder();
  let user = await useEmbedded({ dataFolder: dataDir });
  for (let round = 0; round < 5; round += 1) {
    const [, next] = await Promise.all([user.stop(), useEmbedded({ dataFolder: dataDir })]);
    user = next;
  }
  expect(isRunning(dataDir)).toBe(true);
  await user.stop();
  expect(isRunning(dataDir)).toBe(false);
});

test('a process number left by a crash, now that of another program, does not keep PostgreSQL from starting', async () => {
  const dataDir = aDataFolder();
  const before = await useEmbedded({ dataFolder: dataDir });
  await before.stop();
  writeFileSync(`${dataDir}/postgres/pg${before.major}/postmaster.pid`, `${process.pid}\n`);
  const after = await useEmbedded({ dataFolder: dataDir });
  expect(after.adopted).toBe(false);
  await after.stop();
});

test('a data folder whose path is too long for a socket works like any other', async () => {
  const dataDir = `${aDataFolder()}/${'long/'.repeat(25)}data`;
  const user = await openDatabase({ dataDir });
  expect(await answers(user)).toBe(true);
  await user.stop();
});

test('data written by a PostgreSQL that is no longer installed are refused by its name', async () => {
  const dataDir = aDataFolder();
  const user = await useEmbedded({ dataFolder: dataDir });
  await user.stop();
  mkdirSync(`${dataDir}/postgres/pg99`);
  writeFileSync(`${dataDir}/postgres/pg99/PG_VERSION`, '99\n');
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('postgresql-99'),
  });
});

async function answers(user: OpenDatabase | undefined): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select true as yes`.execute(user!.db);
  return rows[0]?.yes === true;
}

function isRunning(dataDir: string): boolean {
  return ['pg15', 'pg16', 'pg17', 'pg18'].some((name) => {
    const path = `${dataDir}/postgres/${name}/postmaster.pid`;
    return existsSync(path) && readFileSync(path, 'utf8') !== '';
  });
}
