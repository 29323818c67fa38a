import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aDatabase, anOwner, ask, call } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db });
const owner = await anOwner(app, db);
const root = new URL('../../../../examples/', import.meta.url);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});

test('the examples open with one call, and a second one leaves them as they are', async () => {
  expect(examples.map(({ slug }) => slug).sort()).toEqual(['glucose-monitor', 'infusion-pump', 'ivd-analyser']);
  expect(examples.find(({ slug }) => slug === 'infusion-pump')).toMatchObject({
    regulation: 'mdr',
    class: 'IIb',
    roles: expect.arrayContaining(['owner', 'safety', 'security']),
    head: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  const again = await ask(owner, 'POST /api/v1/examples', {});
  expect(again.items).toEqual(examples);
});

test.each(['glucose-monitor', 'infusion-pump', 'ivd-analyser'])(
  '%s goes out byte for byte as it came in',
  async (slug) => {
    const { files } = await ask(owner, 'GET /api/v1/devices/{device}/export', { params: { device: slug } });
    expect(files.length).toBeGreaterThan(10);
    for (const { path, text } of files) expect(text, path).toBe(readFileSync(new URL(`${slug}/${path}`, root), 'utf8'));

    const refused = await call(owner, 'POST /api/v1/devices/import', { body: { files } });
    expect(refused).toMatchObject({
      status: 409,
      problem: { code: 'same-device', detail: expect.stringContaining(slug) },
    });
    const second = await ask(owner, 'POST /api/v1/devices/import', { query: { twin: 'yes' }, body: { files } });
    expect(second.slug).toBe(second.key.slice('DEV-'.length));
    expect(await ask(owner, 'GET /api/v1/devices/{device}/export', { params: { device: second.id } })).toEqual({
      files,
    });
  },
);

test('a new device starts with its own record and example policies, and its name makes its short name', async () => {
  const made = await ask(owner, 'POST /api/v1/devices', {
    body: { name: 'Réspirateur 3', regulation: 'mdr', class: 'IIb' },
  });
  expect(made).toMatchObject({ slug: 'respirateur-3', key: 'DEV-respirateur-3', name: 'Réspirateur 3', class: 'IIb' });
  const { items } = await ask(owner, 'GET /api/v1/devices/{device}/records', { params: { device: made.slug } });
  expect(items.map(({ key, kind }) => [key, kind])).toEqual([
    ['CP-1', 'securityPolicy'],
    ['DEV-respirateur-3', 'device'],
    ['SP-1', 'safetyPolicy'],
  ]);
  const second = await ask(owner, 'POST /api/v1/devices', { body: { name: 'Respirateur 3' } });
  expect(second.slug).toBe('respirateur-3-2');
  const { status, problem } = await call(owner, 'POST /api/v1/devices', { body: { name: 'x', slug: 'respirateur-3' } });
  expect([status, problem.code]).toEqual([409, 'key-taken']);
  const wrong = await call(owner, 'POST /api/v1/devices', { body: { name: 'x', regulation: 'mdr', class: 'C' } });
  expect(wrong).toMatchObject({ status: 422, problem: { faults: [{ path: 'class' }] } });
});

test('of two devices that ask for one short name at once, one gets it and the other is told', async () => {
  const asked = () => call(owner, 'POST /api/v1/devices', { body: { name: 'Twice', slug: 'twice' } });
  const answers = await Promise.all([asked(), asked(), asked()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('a folder that cannot be read is refused with file and line, and no device is made', async () => {
  const count = async () => (await ask(owner, 'GET /api/v1/devices', {})).items.length;
  const before = await count();
  const files = [{ path: 'device/device.yaml', text: 'key: DEV-x\ntitle: X\ncolour: red\n' }];
  const refused = await call(owner, 'POST /api/v1/devices/import', { body: { files } });
  expect(refused).toMatchObject({
    status: 422,
    problem: { code: 'unreadable-file', faults: [{ file: 'device/device.yaml', line: 3, record: 'DEV-x' }] },
  });
  expect(await count()).toBe(before);
});

test('a device that is not there, or not theirs, is not found', async () => {
  const params = { device: '00000000-0000-4000-8000-000000000000' };
  expect((await call(owner, 'GET /api/v1/devices/{device}', { params })).status).toBe(404);
  expect((await call(owner, 'GET /api/v1/devices/{device}/export', { params })).status).toBe(404);
});

test('an example that came in under another short name is not opened a second time', async () => {
  const { db: fresh } = await aDatabase();
  const other = await anOwner(await buildApp({ db: fresh }), fresh);
  const params = { device: 'infusion-pump' };
  const { files } = await ask(owner, 'GET /api/v1/devices/{device}/export', { params });
  await ask(other, 'POST /api/v1/devices/import', { body: { files, slug: 'ours' } });
  const { items } = await ask(other, 'POST /api/v1/examples', {});
  expect(items.map(({ slug }) => slug).sort()).toEqual(['glucose-monitor', 'ivd-analyser', 'ours']);
  expect((await ask(other, 'GET /api/v1/devices', {})).items).toHaveLength(3);
});
