import { Problem } from '@suture/core/kernel';
import { expect, test } from 'vitest';
import { aDatabase, aDevice, theRecord } from '../testing/index.ts';
import {
  chainOf,
  headOf,
  historyOf,
  readRecords,
  readRecordsSince,
  verifyChains,
  writeRecord,
  writeRecords,
} from './index.ts';

const { db } = await aDatabase();
const actor = 'Ada <ada@example.org>';

test('a new record takes the next number of its kind, and a number is never given twice', async () => {
  const device = await aDevice(db);
  const write = { device, actor, kind: 'hazard', body: { title: 'No therapy' } };
  expect((await writeRecord(db, write)).key).toBe('HZ-1');
  expect((await writeRecord(db, { ...write, key: 'HZ-7' })).key).toBe('HZ-7');
  expect((await writeRecord(db, write)).key).toBe('HZ-8');
  expect((await writeRecord(db, { ...write, key: 'HZ-5' })).key).toBe('HZ-5');
  expect((await writeRecord(db, write)).key).toBe('HZ-9');
  expect((await writeRecord(db, { ...write, device: await aDevice(db) })).key).toBe('HZ-1');
});

test('every version is kept, each with who wrote it and the event that tells of it', async () => {
  const device = await aDevice(db);
  const write = { device, actor, kind: 'hazard', body: { title: 'No therapy' } };
  const first = await writeRecord(db, write);
  const second = await writeRecord(db, {
    ...write,
    key: first.key,
    basedOn: 1,
    body: { title: 'Wrong dose' },
    why: 'clearer',
  });
  expect(second).toMatchObject({ id: first.id, version: 2, event: 2, body: { title: 'Wrong dose' }, updatedBy: actor });
  expect(await theRecord(db, device, 'HZ-1')).toEqual(second);
  expect((await historyOf(db, device, 'HZ-1')).map(({ version, event, body }) => [version, event, body])).toEqual([
    [1, 1, { status: 'draft', title: 'No therapy' }],
    [2, 2, { status: 'draft', title: 'Wrong dose' }],
  ]);
  const { text } = await db
    .selectFrom('audit_event')
    .select('text')
    .where('chain', '=', chainOf(device))
    .where('number', '=', 2)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(text)).toMatchObject({
    event: 'changed',
    by: actor,
    why: 'clearer',
    record: { kind: 'hazard', key: 'HZ-1', version: 2 },
    changes: [{ path: 'title', was: 'No therapy', is: 'Wrong dose' }],
  });
});

test('a change based on another version than the one there is refused, naming both, and nothing is changed', async () => {
  const device = await aDevice(db);
  const write = { device, actor, kind: 'hazard', key: 'HZ-1', body: { title: 'No therapy' } };
  await writeRecord(db, write);
  await writeRecord(db, { ...write, basedOn: 1, body: { title: 'Wrong dose' } });
  const late = writeRecord(db, { ...write, basedOn: 1, body: { title: 'Too late' } });
  await expect(late).rejects.toMatchObject({
    code: 'version-conflict',
    message: expect.stringMatching(/at version 2.*based on version 1/),
  });
  await expect(writeRecord(db, write)).rejects.toMatchObject({ code: 'key-taken' });
  await expect(writeRecord(db, { ...write, key: 'HZ-2', basedOn: 1 })).rejects.toMatchObject({ code: 'not-found' });
  expect(await theRecord(db, device, 'HZ-1')).toMatchObject({ version: 2, body: { title: 'Wrong dose' } });
  expect((await headOf(db, chainOf(device))).number).toBe(2);
});

test.each([
  [{ kind: 'hazard', body: { title: '' } }, 'title'],
  [{ kind: 'hazard', body: { title: 'x', colour: 'red' } }, ''],
  [{ kind: 'hazard', body: { title: 'x'.repeat(1_000_000) } }, 'title'],
  [{ kind: 'hazard', body: { title: 'x', description: 'a\u0000b' } }, ''],
  [{ kind: 'hazard', body: { title: 'x', description: 'half \ud83d of a pair' } }, ''],
  [{ kind: 'unicorn', body: { title: 'x' } }, 'kind'],
  [{ kind: 'hazard', key: 'SR-1', body: { title: 'x' } }, 'key'],
])('what the schema of the kind does not allow is refused with its place: %#', async (change, path) => {
  const device = await aDevice(db);
  const refused = await writeRecord(db, { device, actor, ...change }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ code: 'invalid-input', faults: [{ path }] });
  expect((await headOf(db, chainOf(device))).number).toBe(0);
});

test('a backslash before u0000 is text like any other', async () => {
  const device = await aDevice(db);
  const record = await writeRecord(db, { device, actor, kind: 'hazard', body: { title: 'path \\u0000' } });
  expect((await theRecord(db, device, record.key))?.body).toMatchObject({ title: 'path \\u0000' });
});

test('a reference that leads nowhere is refused, and records of one write may name each other', async () => {
  const device = await aDevice(db);
  const hazard = { kind: 'hazard', body: { title: 'No therapy', participants: ['PT-1'] } };
  const participant = { kind: 'participant', body: { title: 'Nurse', function: 'clinical' } };
  await expect(writeRecords(db, { device, actor, changes: [hazard] })).rejects.toMatchObject({
    code: 'invalid-reference',
    faults: [{ record: 'HZ-1', path: 'participants.0' }],
  });
  expect(await readRecords(db, device)).toEqual([]);
  const written = await writeRecords(db, { device, actor, changes: [hazard, participant] });
  expect(written.map(({ key }) => key)).toEqual(['HZ-1', 'PT-1']);
});

test('the foreign device has other records: a reference does not reach over', async () => {
  const [mine, theirs] = [await aDevice(db), await aDevice(db)];
  await writeRecord(db, { device: theirs, actor, kind: 'hazard', body: { title: 'x' } });
  await expect(
    writeRecord(db, { device: mine, actor, kind: 'hazard', key: 'HZ-1', basedOn: 1, body: { title: 'y' } }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    writeRecord(db, { device: '00000000-0000-4000-8000-000000000000', actor, kind: 'hazard', body: { title: 'y' } }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('a write that changes nothing makes no version and no event', async () => {
  const device = await aDevice(db);
  const write = { device, actor, kind: 'hazard', key: 'HZ-1', body: { title: 'No therapy' } };
  const first = await writeRecord(db, write);
  expect(await writeRecord(db, { ...write, basedOn: 1 })).toEqual(first);
  expect((await headOf(db, chainOf(device))).number).toBe(1);
});

test('inspection sees what would be, and its faults undo the write', async () => {
  const device = await aDevice(db);
  const write = { device, actor, kind: 'hazard', body: { title: 'No therapy' } };
  const refused = writeRecord(db, {
    ...write,
    inspect: ([record]) => [{ record: record?.key ?? '', message: 'leads in a circle' }],
  });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid-reference',
    message: 'HZ-1 leads in a circle. Nothing was changed.',
  });
  expect(await readRecords(db, device)).toEqual([]);
});

test('eight writers at once lose no event, and each change that was acknowledged is there', async () => {
  const device = await aDevice(db);
  await writeRecord(db, { device, actor, kind: 'hazard', key: 'HZ-1', body: { title: '0' } });
  const conflicts = { count: 0 };
  const raise = async () => {
    for (;;) {
      const now = await theRecord(db, device, 'HZ-1');
      const title = `${Number(now?.body.title) + 1}`;
      try {
        return await writeRecord(db, {
          device,
          actor,
          kind: 'hazard',
          key: 'HZ-1',
          basedOn: now?.version,
          body: { title },
        });
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'version-conflict') throw error;
        conflicts.count += 1;
      }
    }
  };
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 5; round += 1) {
        await raise();
        await writeRecord(db, { device, actor, kind: 'hazard', body: { title: 'another' } });
      }
    }),
  );
  expect(await theRecord(db, device, 'HZ-1')).toMatchObject({ version: 41, body: { title: '40' } });
  expect(await readRecords(db, device)).toHaveLength(41);
  expect((await headOf(db, chainOf(device))).number).toBe(81);
  expect((await verifyChains(db)).faults).toEqual([]);
});

test('an import of 16,000 records takes one transaction, and a file in memory catches up by event', async () => {
  const device = await aDevice(db);
  const changes = Array.from({ length: 16_000 }, (_, index) => ({
    kind: 'hazard',
    key: `HZ-${index + 1}`,
    body: { title: `Hazard ${index}`, description: 'Therapy stops without an alarm. '.repeat(10) },
  }));
  expect(await writeRecords(db, { device, actor, changes })).toHaveLength(16_000);
  await writeRecord(db, { device, actor, kind: 'hazard', key: 'HZ-3', basedOn: 1, body: { title: 'Other' } });
  expect((await readRecordsSince(db, device, 16_000)).map(({ key }) => key)).toEqual(['HZ-3']);
});
