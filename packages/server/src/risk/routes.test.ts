import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Input } from '../contract/index.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const idOf = (wanted: string) => examples.find(({ slug }) => slug === wanted)?.id ?? '';
const [pump, monitor] = [idOf('infusion-pump'), idOf('glucose-monitor')];
const both = (role: 'security' | 'safety') => [
  { device: pump, role },
  { device: monitor, role },
];
const [security, safety] = await Promise.all([
  aPerson(app, owner, 'Sec', both('security')),
  aPerson(app, owner, 'Saf', both('safety')),
]);
const params = { device: pump };

type Body = Record<string, unknown>;
const create = (who: Client, kind: string, body: Body) =>
  ask(who, 'POST /api/v1/devices/{device}/records', { params, body: { kind, body } });
const read = (key: string) =>
  ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device: pump, key } });
const change = async (who: Client, key: string, fields: Body) => {
  const { version, body } = await read(key);
  const input = { params: { device: pump, key }, ifMatch: version, body: { body: { ...body, ...fields } } };
  return ask(who, 'PUT /api/v1/devices/{device}/records/{key}', input);
};
const risk = (key: string) => ask(owner, 'GET /api/v1/devices/{device}/risks/{key}', { params: { device: pump, key } });
const figuresOf = (device: string) =>
  ask(owner, 'GET /api/v1/devices/{device}/figures', { params: { device }, query: { keys: 'yes' } });
const figures = () => figuresOf(pump);
const head = async () => (await ask(owner, 'GET /api/v1/devices/{device}', { params })).head;

test('the figures are those of the lists: each number has its records', async () => {
  const figure = await figuresOf(monitor);
  for (const [relation, { count, keys = [] }] of Object.entries(figure.securityRisks)) {
    const query = { relation, limit: 500 };
    const list = await ask(owner, 'GET /api/v1/devices/{device}/risks', { params: { device: monitor }, query });
    expect(list.items.map(({ key }) => key).sort(), relation).toEqual([...keys].sort());
    expect(list.total).toBe(count);
  }
  expect(figure.steps.map(({ id }) => id)).toContain('s-analysis');
  expect(figure.connections.map(({ point }) => point)).toEqual(['cp1', 'cp2', 'cp3', 'cp4', 'cp5', 'cp6']);
  expect(figure.findings.error).toBeGreaterThan(0);
  const findings = await ask(owner, 'GET /api/v1/devices/{device}/findings', { params: { device: monitor } });
  expect(findings.counts).toEqual(figure.findings);
});

test.each(['key', '-title', 'relation', '-now', 'findings'] as const)(
  'risks sorted by %s page without a gap',
  async (sort) => {
    const list = (query: Input<'GET /api/v1/devices/{device}/risks'>['query']) =>
      ask(owner, 'GET /api/v1/devices/{device}/risks', { params: { device: monitor }, query: { ...query, sort } });
    const all = await list({ limit: 500 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 4, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ key }) => key));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(all.items.map(({ key }) => key));
  },
);

test('answers are previewed and confirmed together by the safety side, all or none', async () => {
  const harmless = await create(safety, 'function', { title: 'Play a jingle', effect: 'none' });
  const risks = await Promise.all(
    ['One', 'Two'].map((title) =>
      create(security, 'securityRisk', {
        title,
        losses: [{ property: 'confidentiality', function: harmless.key }],
        safetyImpact: { answer: 'none', reason: 'Test bench only.' },
      }),
    ),
  );
  const open = await create(security, 'securityRisk', { title: 'Three' });
  const keys = [...risks.map(({ key }) => key), open.key];
  const preview = await ask(safety, 'POST /api/v1/devices/{device}/safety-impact/preview', { params, body: { keys } });
  expect(preview.items).toMatchObject([
    { relationNow: 'undetermined', relationAfter: 'security-only', proposes: [] },
    { relationNow: 'undetermined', relationAfter: 'security-only', proposes: [] },
    { refused: expect.stringMatching(/no safety-impact answer/), proposes: ['cp1'] },
  ]);

  const confirm = (who: Client, records: readonly { key: string; version: number }[]) =>
    call(who, 'POST /api/v1/devices/{device}/safety-impact/confirm', {
      params,
      body: { records: [...records], participant: 'PT-1' },
    });
  const before = await head();
  const records = risks.map(({ key, version }) => ({ key, version }));
  expect((await confirm(security, records)).status).toBe(403);
  expect(await confirm(safety, [...records, { key: open.key, version: 1 }])).toMatchObject({
    status: 409,
    problem: { faults: [{ record: open.key }] },
  });
  expect((await confirm(safety, [{ key: records[0]?.key ?? '', version: 7 }])).problem.code).toBe('version-conflict');
  expect(await head()).toEqual(before);

  const unnamed = await call(safety, 'POST /api/v1/devices/{device}/safety-impact/confirm', {
    params,
    body: { records },
  });
  expect(unnamed.problem).toMatchObject({ code: 'invalid-input', faults: [{ path: 'participant' }] });
  expect(await head()).toEqual(before);

  const done = await confirm(safety, records);
  expect(done.answer.items.map(({ body }) => body.safetyImpact)).toMatchObject([
    { confirmed: { by: 'Saf', participant: 'PT-1', basis: { [keys[0] ?? '']: expect.any(String) } } },
    { confirmed: { by: 'Saf' } },
  ]);
  expect((await risk(keys[0] ?? '')).relation).toBe('security-only');
  expect((await head()).number).toBe(before.number + 2);
});

test('an answer of no harm without a reason is no part of a bulk; alone it is confirmed by who says why', async () => {
  const bare = { safetyImpact: { answer: 'none' } };
  const [one, two] = [
    await create(security, 'securityRisk', { title: 'Bare', ...bare }),
    await create(security, 'securityRisk', { title: 'Bare too', ...bare }),
  ];
  const preview = async (keys: string[]) =>
    (await ask(safety, 'POST /api/v1/devices/{device}/safety-impact/preview', { params, body: { keys } })).items;
  const doubt = expect.stringMatching(/^cannot be confirmed together: no reason is given/);
  expect(await preview([one.key, two.key])).toMatchObject([{ refused: doubt }, { refused: doubt }]);
  const [alone] = await preview([one.key]);
  expect(alone).toMatchObject({ caution: doubt, relationAfter: 'security-only' });
  expect(alone).not.toHaveProperty('refused');

  const confirm = (keys: readonly string[], why?: string) =>
    call(safety, 'POST /api/v1/devices/{device}/safety-impact/confirm', {
      params,
      body: { records: keys.map((key) => ({ key, version: 1 })), participant: 'PT-1', ...(why && { why }) },
    });
  expect(await confirm([one.key, two.key], 'Both looked at.')).toMatchObject({ status: 409 });
  expect(await confirm([one.key])).toMatchObject({ status: 409, problem: { faults: [{ record: one.key }] } });
  expect((await confirm([one.key], 'Seen on the bench: nobody acts on it.')).status).toBe(200);
});

test('a transfer goes the whole way between the sides, and the figures follow', async () => {
  const source = await create(security, 'securityRisk', {
    title: 'Crafted frame stops the motor',
    losses: [{ property: 'availability', function: 'FN-1' }],
    exploitability: { before: 'medium' },
    safetyImpact: { answer: 'yes', reason: 'Therapy stops.' },
  });
  await ask(safety, 'POST /api/v1/devices/{device}/safety-impact/confirm', {
    params,
    body: { records: [{ key: source.key, version: 1 }], participant: 'PT-1' },
  });
  const derived = await risk(source.key);
  expect(derived).toMatchObject({
    relation: 'direct',
    covered: false,
    proposed: [{ point: 'cp1', source: source.key }],
  });
  const proposed = await ask(owner, 'GET /api/v1/devices/{device}/transfers/proposed', {
    params,
    query: { point: 'cp1' },
  });
  expect(proposed.items.map((row) => row.source)).toContain(source.key);

  const sending = { params, body: { point: 'cp1', source: source.key, text: 'Seen on the bench.' } } as const;
  expect((await call(safety, 'POST /api/v1/devices/{device}/transfers', sending)).status).toBe(403);
  const sent = await ask(security, 'POST /api/v1/devices/{device}/transfers', sending);
  expect(sent.body).toMatchObject({
    state: 'sent',
    title: 'Crafted frame stops the motor',
    acts: [{ act: 'sent', by: 'Sec' }],
  });
  expect((await call(security, 'POST /api/v1/devices/{device}/transfers', sending)).problem.code).toBe('wrong-state');

  type Act = Input<'POST /api/v1/devices/{device}/transfers/{key}/acts'>['body'];
  const { key } = sent;
  const act = async (who: Client, body: Act) => {
    const { version } = await read(key);
    return call(who, 'POST /api/v1/devices/{device}/transfers/{key}/acts', {
      params: { device: pump, key },
      ifMatch: version,
      body,
    });
  };
  const waitsOn = async () => {
    const { items } = await ask(owner, 'GET /api/v1/devices/{device}/transfers', {
      params,
      query: { source: source.key },
    });
    return items[0]?.waitsOn;
  };
  const cp1 = async () => (await figures()).connections.find(({ point }) => point === 'cp1');
  const decide: Act = {
    act: 'decide',
    decision: { outcome: 'newSequence', reason: 'A way that was not thought of.', situation: 'HS-1', sequence: 'Z' },
  };
  expect(await waitsOn()).toBe('safety');
  expect((await cp1())?.waiting.keys).toContain(key);
  expect((await act(safety, decide)).problem.code).toBe('wrong-state');
  expect((await act(security, { act: 'receive' })).status).toBe(403);
  await act(safety, { act: 'receive' });
  await act(safety, { act: 'return', text: 'For how long?', field: 'scenario' });
  expect(await waitsOn()).toBe('security');
  expect((await cp1())?.returned.keys).toContain(key);
  await act(security, { act: 'answer', text: 'Until it is restarted.' });
  expect((await act(safety, decide)).problem).toMatchObject({
    code: 'invalid-reference',
    faults: [{ path: 'decision.sequence' }],
  });

  const situation = (await read('HS-1')).body;
  const sequences = [
    ...(situation.sequences as object[]),
    { id: 'Z', events: 'The motor stops.', causes: [{ type: 'security', ref: source.key }], upTo: 'medium' },
  ];
  await change(safety, 'HS-1', { sequences });
  const decided = await act(safety, decide);
  expect(decided.answer.body).toMatchObject({
    state: 'decided',
    decision: { signed: { by: 'Saf', basis: { [source.key]: expect.any(String), 'HS-1': expect.any(String) } } },
  });
  expect((await risk(source.key)).coverage?.covered).toBe(true);
  expect((await cp1())?.decided.keys).toContain(key);
  expect((await act(security, { act: 'feedBack' })).answer.body.state).toBe('fedBack');
  expect((await cp1())?.done.keys).toContain(key);
  expect(await waitsOn()).toBe('nobody');

  await change(security, source.key, { scenario: 'Also over the service port.' });
  expect((await cp1())?.reopened.keys).toContain(key);
  expect(await waitsOn()).toBe('safety');
  expect((await act(security, { act: 'reaffirm', because: 'x' })).status).toBe(403);
  const reaffirmed = await act(safety, { act: 'reaffirm', because: 'The stop is the same.' });
  expect(reaffirmed.answer.body).toMatchObject({
    state: 'fedBack',
    decision: { signed: { by: 'Saf', reaffirmed: { by: 'Saf' } } },
  });
  expect((await cp1())?.reopened.keys).not.toContain(key);
});

test('what is not sent is dismissed with a reason, and comes back when its facts change', async () => {
  const source = await create(security, 'securityRisk', { title: 'Log fills up' });
  const dismissed = await ask(security, 'POST /api/v1/devices/{device}/transfers/dismiss', {
    params,
    body: { point: 'cp1', source: source.key, reason: 'The log has a place of its own.' },
  });
  expect(dismissed.body).toMatchObject({ state: 'dismissed', dismissed: { signed: { by: 'Sec' } } });
  expect((await risk(source.key)).proposed).toEqual([]);
  await change(security, source.key, { scenario: 'It shares the place with the infusion record.' });
  expect((await risk(source.key)).proposed).toMatchObject([{ point: 'cp1', transfer: dismissed.key }]);
  const again = await ask(security, 'POST /api/v1/devices/{device}/transfers', {
    params,
    body: { point: 'cp1', source: source.key },
  });
  expect(again).toMatchObject({ key: dismissed.key, version: 2, body: { state: 'sent', acts: [{ act: 'reopened' }] } });
  expect(again.body).not.toHaveProperty('dismissed');
});

test('a release that the device does not have is refused', async () => {
  const asked = await call(owner, 'GET /api/v1/devices/{device}/figures', { params, query: { release: 'REL-9.9' } });
  expect(asked.problem.code).toBe('invalid-reference');
});
