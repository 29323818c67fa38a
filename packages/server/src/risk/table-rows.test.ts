import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aDatabase, anOwner, ask } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const params = { device: examples.find(({ slug }) => slug === 'glucose-monitor')?.id ?? '' };
const table = (query: object) => ask(owner, 'GET /api/v1/devices/{device}/tables', { params, query });
const matrix = (query: object) => ask(owner, 'GET /api/v1/devices/{device}/tables/matrix', { params, query });

test.each(['securityRisk', 'safetyRisk', 'hazard', 'hazardousSituation', 'control'] as const)(
  'a table of %s gives each row with its body and version, and the titles of what it names',
  async (of) => {
    const { items, total, titles } = await table({ of });
    expect(items.length).toBe(total);
    const record = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', {
      params: { ...params, key: items[0]?.key ?? '' },
    });
    expect(items[0]).toMatchObject({ kind: of, version: record.version, body: record.body });
    if (of === 'safetyRisk') expect(titles[String(items[0]?.body.harm)]).toBeTruthy();
  },
);

test('a stretch from the middle is the same as that part of the whole', async () => {
  const whole = await table({ of: 'securityRisk', sort: '-level', limit: 500 });
  const part = await table({ of: 'securityRisk', sort: '-level', offset: 3, limit: 4 });
  expect(part.items).toEqual(whole.items.slice(3, 7));
  expect(part.total).toBe(whole.total);
});

test.each(['securityRisk', 'safetyRisk'] as const)(
  'each cell of the matrix of %s counts what its filter then lists, and all cells count every row',
  async (of) => {
    const { total } = await table({ of });
    const counts = await matrix({ of });
    for (const when of ['before', 'now'] as const) {
      expect(counts[when].reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { level = 'none', across = 'none', count } of counts[when])
        expect((await table({ of, cell: `${when}:${level}.${across}` })).total).toBe(count);
    }
  },
);

test.each([
  ['securityRisk', 'threat'],
  ['securityRisk', 'asset'],
  ['safetyRisk', 'situation'],
  ['safetyRisk', 'harm'],
  ['hazardousSituation', 'hazard'],
  ['control', 'origin'],
  ['control', 'state'],
] as const)('a table of %s is sorted by %s, and back', async (of, sort) => {
  const said = async (by: typeof sort | `-${typeof sort}`) =>
    (await table({ of, sort: by, limit: 500 })).items.map(({ body }) => String(body[sort] ?? ''));
  const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const given = await said(sort);
  expect(given).toEqual(given.toSorted(inOrder.compare));
  expect(await said(`-${sort}`)).toEqual(given.toReversed());
});

test('levels are sorted by their place in the scale, what is not assessed first', async () => {
  const { items } = await table({ of: 'safetyRisk', sort: 'p2', limit: 500 });
  const places = ['none', 'p2-low', 'p2-medium', 'p2-high'];
  const values = items.map(({ body }) => places.indexOf(String(body.p2 ?? 'none')));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(new Set(values).size).toBe(places.length);
});

test('P1 before controls is the highest of the sequences, in the order of its scale, and absent where one is not known', async () => {
  const { items } = await table({ of: 'safetyRisk', sort: 'p1', limit: 500 });
  const places = ['none', 'p1-low', 'p1-medium', 'p1-high'];
  const values = items.map(({ p1 = 'none' }) => places.indexOf(p1));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(new Set(values).size).toBeGreaterThan(1);
  for (const { p1, body } of items) {
    const { p1: there } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/around', {
      params: { ...params, key: String(body.situation) },
    });
    expect(p1).toBe(there);
  }
});

test('controls are narrowed by origin, option and state, and by what is not said', async () => {
  const all = (await table({ of: 'control', limit: 500 })).items;
  for (const field of ['origin', 'option', 'state'] as const) {
    for (const value of new Set(all.map(({ body }) => String(body[field] ?? 'none')))) {
      const { items } = await table({ of: 'control', [field]: value, limit: 500 });
      expect(items).toEqual(all.filter(({ body }) => (body[field] ?? 'none') === value));
    }
  }
});

test.each(
  examples.flatMap(({ slug, id }) => (['securityRisk', 'safetyRisk'] as const).map((of) => [slug, of, id] as const)),
)('no risk of %s is lost between the rows of the matrix of %s, whatever level it was given', async (_, of, device) => {
  const asked = { params: { device } };
  const { items, total } = await ask(owner, 'GET /api/v1/devices/{device}/tables', {
    ...asked,
    query: { of, limit: 500 },
  });
  const policyKind = of === 'securityRisk' ? 'securityPolicy' : 'safetyPolicy';
  const policies = await ask(owner, 'GET /api/v1/devices/{device}/records', {
    ...asked,
    query: { kind: policyKind },
  });
  const { body } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', {
    params: { device, key: policies.items.find(({ status }) => status !== 'retired')?.key ?? '' },
  });
  const scale = (body as Record<string, { id: string }[]>)[of === 'securityRisk' ? 'exploitability' : 'severity'];
  const rows = new Set<string | undefined>([undefined, ...(scale ?? []).map(({ id }) => id)]);
  const counts = await ask(owner, 'GET /api/v1/devices/{device}/tables/matrix', { ...asked, query: { of } });
  for (const when of ['before', 'now'] as const) {
    const drawn = counts[when].filter(({ level }) => rows.has(level));
    expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  }
  expect(items.length).toBe(total);
});

test('what was approved and is another now is told apart from what is approved', async () => {
  const keysOf = async (status: string) => (await table({ of: 'securityRisk', status })).items.map(({ key }) => key);
  const approved = await keysOf('approved');
  const changed = await keysOf('changedSince');
  const record = { ...params, key: 'SR-12' };
  expect(approved).toContain(record.key);
  const { version, body } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: record });
  await ask(owner, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: record,
    ifMatch: version,
    body: { body: { ...body, impact: { ...(body as { impact?: object }).impact, confidentiality: 'severe' } } },
  });
  expect(await keysOf('approved')).toEqual(approved.filter((key) => key !== record.key));
  expect((await keysOf('changedSince')).toSorted()).toEqual([...changed, record.key].toSorted());
  const { items } = await ask(owner, 'GET /api/v1/devices/{device}/records', {
    params,
    query: { kind: 'securityRisk', limit: 200 },
  });
  const marked = items.flatMap(({ key, changedSinceApproval }) => (changedSinceApproval ? key : []));
  expect(marked).toEqual([...changed, record.key].toSorted());
});
