import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { BatchChange } from '../contract/index.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const pump = examples.find(({ slug }) => slug === 'infusion-pump')?.id ?? '';
const [security, safety, reader] = await Promise.all([
  aPerson(app, owner, 'Sec', [{ device: pump, role: 'security' }]),
  aPerson(app, owner, 'Saf', [{ device: pump, role: 'safety' }]),
  aPerson(app, owner, 'Rea', [{ device: pump, role: 'reader' }]),
]);

const params = { device: pump };
const batch = (who: Client, changes: readonly BatchChange[], dryRun = false) =>
  call(who, 'POST /api/v1/devices/{device}/records/batch', {
    params,
    body: { changes: [...changes], dryRun, why: 'tried together' },
  });
const read = (key: string) =>
  ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device: pump, key } });
const head = async () => (await ask(owner, 'GET /api/v1/devices/{device}', { params })).head;
async function titled(key: string, title: string) {
  const { version, body } = await read(key);
  return { key, version, body: { ...body, title } };
}

test('changes and new records are saved together, each a version with the reason', async () => {
  const { status, answer } = await batch(safety, [
    await titled('HZ-1', 'Renamed with others'),
    { kind: 'hazard', body: { title: 'First of two' } },
    { kind: 'hazard', body: { title: 'Second of two' } },
  ]);
  expect(status).toBe(200);
  expect(answer.items.map(({ body }) => body.title)).toEqual(['Renamed with others', 'First of two', 'Second of two']);
  expect(new Set(answer.items.map(({ key }) => key)).size).toBe(3);
  const history = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/history', {
    params: { device: pump, key: 'HZ-1' },
    query: { limit: 1 },
  });
  expect(history.items).toMatchObject([{ why: 'tried together', by: 'Saf <saf@example.org>' }]);
});

test('one refused change refuses all, and each fault names its change', async () => {
  const before = await head();
  const good = await titled('HZ-1', 'Not to be saved');
  const behind = await titled('HZ-2', 'Also not');
  const { status, answer } = await batch(safety, [
    good,
    { ...behind, version: behind.version + 4 },
    { kind: 'hazard', body: { title: '' } },
  ]);
  expect(status).toBe(409);
  expect(answer).toMatchObject({
    detail: '2 of 3 changes are refused. Nothing was changed.',
    faults: [
      { change: 1, record: 'HZ-2', message: expect.stringContaining('was based on version') },
      { change: 2, path: 'title' },
    ],
  });
  expect(await head()).toEqual(before);
});

test('permissions are those of a single save, field by field', async () => {
  const changes = [await titled('SR-2', 'By the wrong side')];
  expect((await batch(safety, changes)).answer).toMatchObject({
    code: 'not-allowed',
    faults: [{ record: 'SR-2', change: 0 }],
  });
  expect((await batch(reader, changes)).status).toBe(403);
  expect((await batch(security, changes)).status).toBe(200);
});

test('a reference to nothing refuses the change that names it', async () => {
  const { version, body } = await read('HS-1');
  const hanging = { key: 'HS-1', version, body: { ...body, hazard: 'HZ-999' } };
  const { answer } = await batch(safety, [await titled('HZ-1', 'Not this time'), hanging]);
  expect(answer).toMatchObject({ code: 'invalid-reference', faults: [{ change: 1, record: 'HS-1' }] });
});

test('a dry run says what would be refused and what it would do to the findings, and changes nothing', async () => {
  const before = await head();
  const fine = await batch(safety, [{ kind: 'hazard', body: { title: 'A thought' } }], true);
  expect(fine).toMatchObject({
    status: 200,
    answer: { items: [], refused: [], findings: { before: expect.any(Number), after: expect.any(Number) } },
  });
  const { version, body } = await read('HS-1');
  const refused = await batch(
    safety,
    [
      { kind: 'hazard', body: {} },
      { key: 'HS-1', version, body: { ...body, hazard: 'HZ-999' } },
      await titled('SR-2', 'Again by the wrong side'),
    ],
    true,
  );
  expect(refused.answer.refused.map(({ change, code }) => [change, code])).toEqual([
    [0, 'invalid-input'],
    [2, 'not-allowed'],
    [1, 'invalid-reference'],
  ]);
  expect(await head()).toEqual(before);
});

test('a dry run tells which classes change and which approvals fall, also those of records that it does not write', async () => {
  const { version, body } = await read('SR-1');
  const changes = [{ key: 'SR-1', version, body: { ...body, safetyImpact: undefined } }];
  const { answer } = await batch(security, changes, true);
  expect(answer.consequences).toMatchObject({
    reclassed: expect.arrayContaining([
      { key: 'SR-1', kind: 'securityRisk', title: body.title, now: [expect.any(String)], after: ['undetermined'] },
    ]),
    unapproved: expect.arrayContaining([{ key: 'SR-1', title: body.title }]),
  });
  const { answer: words } = await batch(security, [await titled('SR-1', 'Other words, same facts')], true);
  expect(words.consequences).toEqual({ reclassed: [], unapproved: [] });
});

test('once written, the same is told of what has followed since, and what fell stays fallen where it is taken back', async () => {
  const { version, body } = await read('SR-1');
  const changes = [{ key: 'SR-1', version, body: { ...body, safetyImpact: undefined } }];
  const { answer: foreseen } = await batch(security, changes, true);
  const followed = (who: Client) =>
    ask(who, 'POST /api/v1/devices/{device}/records/consequences', {
      params,
      body: { records: [{ key: 'SR-1', version: version + 1 }] },
    });
  await batch(security, changes);
  expect(await followed(reader)).toEqual(foreseen.consequences);
  await batch(security, [{ key: 'SR-1', version: version + 1, body }]);
  expect((await followed(reader)).unapproved).toEqual([{ key: 'SR-1', title: body.title }]);
});

test('two changes of one record at once are refused', async () => {
  const one = await titled('HZ-1', 'One');
  expect((await batch(safety, [one, { ...one, body: { ...one.body, title: 'Two' } }])).answer).toMatchObject({
    code: 'invalid-input',
  });
});
