import { mkdtempSync, rmSync } from 'node:fs';
import { Problem } from '@suture/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDatabase, aDataFolder } from '../testing/index.ts';
import { openDatabase } from './index.ts';
import { migrate } from './migrate.ts';

const { db, databaseUrl } = await aDatabase();

test('a start on an empty folder makes the database, and a second start finds its data', async () => {
  const dataDir = aDataFolder();
  const first = await openDatabase({ dataDir });
  await first.db.insertInto('setup_link').values({ token_hash: 'x', used_at: null }).execute();
  await first.stop();
  const second = await openDatabase({ dataDir });
  expect(await second.db.selectFrom('setup_link').select('token_hash').execute()).toEqual([{ token_hash: 'x' }]);
  await second.stop();
});

test('DATABASE_URL is taken instead of the embedded PostgreSQL', async () => {
  const other = await openDatabase({ databaseUrl });
  expect(other.where).toBe('PostgreSQL of DATABASE_URL');
  await other.stop();
});

test('replicas that migrate at once do not disturb one another', async () => {
  await Promise.all([migrate(db), migrate(db), migrate(db)]);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const names = rows.map(({ name }) => name);
  expect(names).toContain('20261124T0000_records');
  expect(names).toEqual([...new Set(names)]);
});

test('a database that a newer version made is refused in one sentence', async () => {
  const dataDir = aDataFolder();
  const newer = await openDatabase({ dataDir });
  await sql`insert into kysely_migration (name, timestamp) values ('29990101T0000_later', '2999-01-01')`.execute(
    newer.db,
  );
  await newer.stop();
  await expect(openDatabase({ dataDir })).rejects.toThrow(/made by a version of Suture that this one does not know/);
  await expect(openDatabase({ dataDir })).rejects.toThrow(`in ${dataDir}`);
});

test('a folder that PostgreSQL may not enter is refused in one sentence', async () => {
  if (process.getuid?.() !== 0) return;
  const closed = mkdtempSync('/tmp/suture-closed-');
  try {
    await expect(openDatabase({ dataDir: `${closed}/data` })).rejects.toThrow(/may not enter .*suture-closed.*--data/);
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});

test('a folder that cannot be made is refused at once', async () => {
  await expect(openDatabase({ dataDir: '/proc/suture/data' })).rejects.toThrow(/^The data folder \/proc\/suture\/data/);
});

test.each([
  [
    'where nothing listens',
    'postgres://nobody:hidden@127.0.0.1:1/x',
    /does not answer at 127\.0\.0\.1:1: nothing listens/,
  ],
  [
    'of an unknown host',
    'postgres://nobody:hidden@no-such-host.invalid/x',
    /does not answer at no-such-host\.invalid:5432/,
  ],
  ['that is no address', 'postgres://nobody:hidden@127.0.0.1:port/x', /is not the address of a database/],
])('a DATABASE_URL %s is refused in one sentence, without its password', async (_, url, sentence) => {
  const refused = openDatabase({ databaseUrl: url });
  await expect(refused).rejects.toThrow(Problem);
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.not.toThrow(/hidden/);
});

test('a database that is missing, or a user unknown to it, is told by name', async () => {
  const missing = databaseUrl.replace(/@\/[^?]+/, '@/not-there');
  await expect(openDatabase({ databaseUrl: missing })).rejects.toThrow(/make a database called not-there first/);
  const stranger = databaseUrl.replace(/\/\/[^@]+/, '//stranger');
  await expect(openDatabase({ databaseUrl: stranger })).rejects.toThrow(/stranger or the password is refused/);
});
