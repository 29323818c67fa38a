import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { aDatabase, aDevice } from '../testing/index.ts';
import { appendWorkspaceEvent, chainOf, exportChains, verifyChains, verifyExport, writeRecord } from './index.ts';

const { db } = await aDatabase();
const actor = 'Ada <ada@example.org>';
let device = '';
let chain = '';

beforeEach(async () => {
  await sql`set session_replication_role to default`.execute(db);
  device = await aDevice(db);
  chain = chainOf(device);
  for (let count = 0; count < 6; count += 1)
    await writeRecord(db, { device, actor, kind: 'hazard', body: { title: `Hazard ${count}` } });
});

test.each(['audit_event', 'record_version'])(
  '%s refuses update, delete and truncate in the database itself',
  async (table) => {
    for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' });
      const asReplica = db.connection().execute(async (one) => {
        await sql`set session_replication_role to replica`.execute(one);
        try {
          await sql.raw(statement).execute(one);
        } finally {
          await sql`reset session_replication_role`.execute(one);
        }
      });
      await expect(asReplica).rejects.toMatchObject({ code: '42501' });
    }
  },
);

test('a whole chain has no faults, and its heads say where it ends', async () => {
  await appendWorkspaceEvent(db, { event: 'invited', by: actor, about: { email: 'bob@example.org' } });
  const { heads, faults } = await verifyChains(db);
  expect(faults).toEqual([]);
  expect(heads.find((head) => head.chain === chain)?.number).toBe(6);
  expect((await verifyChains(db, heads)).faults).toEqual([]);
});

test.each([
  ['changed text', `update audit_event set text = replace(text, 'Ada', 'Eve') where number = 3`, ['changed']],
  ['missing', `delete from audit_event where number = 3`, ['missing']],
])('an event is found that was %s behind the triggers by a superuser', async (_, statement, kinds) => {
  const faults = await faultsAfter(statement);
  expect(faults.length).toBeGreaterThan(0);
  expect(kinds).toContain(faults[0]?.kind);
});

test('a cut-off end is found by a head that was noted elsewhere, and only by it', async () => {
  const { heads } = await verifyChains(db);
  await behindTheTriggers(`delete from audit_event where chain = '${chain}' and number > 4`);
  const own = heads.filter((head) => head.chain === chain);
  expect((await verifyExport(exportChains(db, chain))).faults).toEqual([]);
  expect((await verifyExport(exportChains(db, chain), own)).faults).toMatchObject([{ kind: 'cut-off', number: 6 }]);
  expect((await verifyChains(db, own)).faults.filter((fault) => fault.chain === chain)).toContainEqual(
    expect.objectContaining({ kind: 'cut-off', number: 6 }),
  );
});

test('a chain that was removed as a whole is found by its noted head', async () => {
  const noted = [{ chain: 'device:gone', number: 3, hash: 'f'.repeat(64) }];
  expect((await verifyChains(db, noted)).faults).toContainEqual(
    expect.objectContaining({ chain: 'device:gone', kind: 'cut-off' }),
  );
});

test('a chain that was written anew from an event on is found by its noted head', async () => {
  const { heads } = await verifyChains(db);
  await behindTheTriggers(`delete from audit_event where chain = '${chain}' and number > 5`);
  await writeRecord(db, { device, actor, kind: 'hazard', body: { title: 'another end' } });
  const faults = (await verifyChains(db, heads)).faults.filter((fault) => fault.chain === chain);
  expect(faults).toContainEqual(expect.objectContaining({ kind: 'changed', number: 6 }));
});

test('a record changed past the write path is found: its version is not what the chain says', async () => {
  await sql`update record set body = '{"title":"forged"}' where device = ${device} and key = 'HZ-2'`.execute(db);
  expect((await verifyChains(db)).faults.filter((fault) => fault.chain === chain)).toMatchObject([
    { number: 2, kind: 'changed' },
  ]);
  await behindTheTriggers(
    `update record_version set body = '{"title":"forged"}' where device = '${device}' and event = 2`,
  );
  expect((await verifyChains(db)).faults.filter((fault) => fault.chain === chain)).toMatchObject([
    { number: 2, kind: 'changed' },
  ]);
});

test('an export is verified without the database, and tells of lines that were swapped or edited', async () => {
  const lines: string[] = [];
  for await (const line of exportChains(db, chain)) lines.push(line);
  expect(await verifyExport(lines)).toMatchObject({ events: 6, faults: [] });
  const swapped = [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)];
  expect((await verifyExport(swapped)).faults.map(({ kind }) => kind)).toContain('re-ordered');
  const edited = lines.map((line, index) => (index === 3 ? line.replace('Ada', 'Eve') : line));
  expect((await verifyExport(edited)).faults).toMatchObject([{ kind: 'changed', number: 4 }]);
  await expect(verifyExport([lines[0]!, 'not json\n'])).rejects.toMatchObject({
    code: 'unreadable-file',
    faults: [{ line: 2 }],
  });
});

test('two events that changed places are found', async () => {
  await behindTheTriggers(
    `update audit_event set number = 1009 - number where chain = '${chain}' and number in (4, 5)`,
  );
  await behindTheTriggers(`update audit_event set number = number - 1000 where chain = '${chain}' and number > 1000`);
  const { faults } = await verifyExport(exportChains(db, chain));
  expect(faults.map(({ number }) => number)).toEqual([4, 5, 6]);
});

async function faultsAfter(statement: string) {
  await behindTheTriggers(statement.replace(' where ', ` where chain = '${chain}' and `));
  return (await verifyChains(db)).faults.filter((fault) => fault.chain === chain);
}

async function behindTheTriggers(statement: string): Promise<void> {
  await sql`alter table audit_event disable trigger user`.execute(db);
  await sql`alter table record_version disable trigger user`.execute(db);
  await sql.raw(statement).execute(db);
  await sql`alter table audit_event enable always trigger audit_event_kept`.execute(db);
  await sql`alter table record_version enable always trigger record_version_kept`.execute(db);
}
