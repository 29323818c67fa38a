import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aDatabase, anOwner, aPerson, ask, call } from '../../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'infusion-pump')?.id ?? '';
const safety = await aPerson(app, owner, 'Saf', [{ device, role: 'safety' }]);
const security = await aPerson(app, owner, 'Sec', [{ device, role: 'security' }]);
const params = { device };
const side = 'safety' as const;

type Body = { crossSafety?: { judged?: { by: string; on: string; basis?: object } } };
const controlAt = (key: string) =>
  ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
const listed = async () => ask(safety, 'GET /api/v1/devices/{device}/screenings', { params, query: { limit: 200 } });

// A description that changes makes what was judged on it stale.
const { items: controls } = await ask(owner, 'GET /api/v1/devices/{device}/tables', {
  params,
  query: { of: 'control', limit: 200 },
});
for (const { key, version, body } of controls.filter((row) => row.body.origin === 'security').slice(0, 8))
  await ask(owner, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key },
    ifMatch: version,
    body: { body: { ...body, description: `${body.description ?? ''} And more of it.` } },
  });

test('what is stale waits, five times no first, and the rest with the reason why it goes alone', async () => {
  const { items, together } = await listed();
  const refused = items.map((row) => row.refused);
  expect(together.safety).toBe(refused.filter((why) => why === undefined).length);
  expect(together.safety).toBeGreaterThan(1);
  expect(refused.slice(0, together.safety).every((why) => why === undefined)).toBe(true);
  expect(refused.at(-1)).toMatch(/changes .*: it is judged by itself/);
});

test('many are confirmed at once: each a version that its side has signed, on the facts as they are', async () => {
  const { items } = await listed();
  const [one, two] = items.filter(({ refused }) => refused === undefined);
  const records = [one, two].flatMap((row) => (row ? [{ key: row.key, version: row.version }] : []));
  const preview = await ask(safety, 'POST /api/v1/devices/{device}/screenings/preview', {
    params,
    body: { side, keys: records.map(({ key }) => key) },
  });
  expect(preview.items).toMatchObject(records.map(({ key }) => ({ key })));
  await ask(safety, 'POST /api/v1/devices/{device}/screenings/confirm', { params, body: { side, records } });
  for (const { key, version } of records) {
    const now = await controlAt(key);
    expect(now.version).toBe(version + 1);
    expect((now.body as Body).crossSafety?.judged).toMatchObject({ by: 'Saf', on: '2026-11-24', basis: {} });
    const { items: history } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/history', {
      params: { device, key },
    });
    expect(history[0]?.why).toBe('effect on safety confirmed: five times no');
  }
  const left = await listed();
  expect(left.items.some(({ key }) => records.some((record) => record.key === key))).toBe(false);
});

test('one that is not five times no refuses the whole, and says which', async () => {
  const { items } = await listed();
  const good = items.find(({ refused }) => refused === undefined);
  const bad = items.find(({ refused }) => refused !== undefined);
  const records = [good, bad].flatMap((row) => (row ? [{ key: row.key, version: row.version }] : []));
  const answer = await call(safety, 'POST /api/v1/devices/{device}/screenings/confirm', {
    params,
    body: { side, records },
  });
  expect(answer.status).toBe(409);
  expect(answer.problem).toMatchObject({ faults: [{ record: bad?.key, path: 'crossSafety' }] });
  expect((await controlAt(good?.key ?? '')).version).toBe(good?.version);
});

test('the side that made the control does not screen it, and an old version is not signed', async () => {
  const { items } = await listed();
  const [row] = items;
  const records = [{ key: row?.key ?? '', version: row?.version ?? 0 }];
  const confirm = 'POST /api/v1/devices/{device}/screenings/confirm';
  expect((await call(security, confirm, { params, body: { side, records } })).status).toBe(403);
  const old = records.map(({ key, version }) => ({ key, version: version - 1 }));
  const late = await call(safety, confirm, { params, body: { side, records: old } });
  expect(late.problem.code).toBe('version-conflict');
});
