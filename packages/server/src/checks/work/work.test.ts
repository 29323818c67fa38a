import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../../testing/index.ts';

const { db } = await aDatabase();
let now = new Date('2026-11-24T08:00:00Z');
const app = await buildApp({ db, now: () => now });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'infusion-pump')?.id ?? '';
const [security, safety, other, reader] = await Promise.all([
  aPerson(app, owner, 'Sec', [{ device, role: 'security' }]),
  aPerson(app, owner, 'Saf', [{ device, role: 'safety' }]),
  aPerson(app, owner, 'Sam', [{ device, role: 'safety' }]),
  aPerson(app, owner, 'Rea', [{ device, role: 'reader' }]),
]);
const params = { device };
const linesFor = async (who: Client) =>
  (await ask(who, 'GET /api/v1/devices/{device}/work', { params })).lines.map(
    ({ line, mine, others }) => `${line} ${mine}/${others}`,
  );
const visitOf = (who: Client) => ask(who, 'GET /api/v1/devices/{device}/visit', { params });
const visit = (who: Client, event: number) =>
  call(who, 'PUT /api/v1/devices/{device}/visit', { params, body: { event } });

async function hazardInReview(title: string): Promise<string> {
  const { key, version } = await ask(safety, 'POST /api/v1/devices/{device}/records', {
    params,
    body: { kind: 'hazard', body: { title } },
  });
  await ask(safety, 'POST /api/v1/devices/{device}/records/{key}/workflow', {
    params: { device, key },
    ifMatch: version,
    body: { act: 'submit' },
  });
  return key;
}

test('what is in review waits for a second person, is the author’s own, and is nobody’s turn for a reader', async () => {
  const key = await hazardInReview('Air in the line');
  expect(await linesFor(safety)).toEqual(['approve-record 0/1', 'own-in-review 1/0']);
  expect(await linesFor(other)).toEqual(['approve-record 1/0']);
  expect(await linesFor(reader)).toEqual(['approve-record 0/1']);
  const { items, total } = await ask(other, 'GET /api/v1/devices/{device}/work/{line}', {
    params: { device, line: 'approve-record' },
  });
  expect(total).toBe(1);
  expect(items).toMatchObject([{ record: key, kind: 'hazard', title: 'Air in the line', by: 'Saf' }]);
});

test('the inbox holds it until the person has been there, then as read, and no draft of one’s own', async () => {
  const before = await ask(other, 'GET /api/v1/inbox', { query: { limit: 5 } });
  expect(before).toMatchObject({
    total: 1,
    unread: 1,
    devices: [{ slug: 'infusion-pump', items: [{ unread: true }] }],
  });
  const { head } = await visitOf(other);
  expect((await visit(other, head)).status).toBe(204);
  expect(await ask(other, 'GET /api/v1/inbox', {})).toMatchObject({ total: 1, unread: 0 });
  expect(await ask(safety, 'GET /api/v1/inbox', {})).toMatchObject({ total: 0, devices: [] });
});

test('what others changed since the last visit is told by record, without what one did oneself', async () => {
  expect(await visitOf(security)).toMatchObject({ changes: [], total: 0 });
  await visit(security, (await visitOf(security)).head);
  const key = await hazardInReview('Occlusion');
  await ask(security, 'POST /api/v1/devices/{device}/records', {
    params,
    body: { kind: 'asset', body: { title: 'Pump server' } },
  });
  const visited = await visitOf(security);
  expect(visited.changes).toMatchObject([
    { record: key, title: 'Occlusion', by: ['Saf'], what: ['created', 'changed'] },
  ]);
  expect(visited.total).toBe(2);
});

test('a visit counts however Home is left: what changed since is told throughout the next one, and then no more', async () => {
  const titles = async () => (await visitOf(reader)).changes.map(({ title }) => title);
  const looks = async () => visit(reader, (await visitOf(reader)).head);
  await looks();
  await hazardInReview('Free flow');
  now = new Date('2026-11-24T12:00:00Z');
  expect(await titles()).toEqual(['Free flow']);
  await looks();
  await hazardInReview('Flow stops');
  now = new Date('2026-11-24T12:20:00Z');
  expect(await titles()).toEqual(['Flow stops', 'Free flow']);
  await looks();
  now = new Date('2026-11-24T12:51:00Z');
  expect(await titles()).toEqual([]);
  await hazardInReview('Wrong drug');
  expect(await titles()).toEqual(['Wrong drug']);
});

test('marked as read in the inbox, what changed is still told on Home', async () => {
  await hazardInReview('Needle stick');
  const { head } = await visitOf(other);
  const inbox = () => ask(other, 'GET /api/v1/inbox', {});
  expect((await inbox()).unread).toBeGreaterThan(0);
  await call(other, 'PUT /api/v1/devices/{device}/inbox', { params, body: { event: head } });
  expect((await inbox()).unread).toBe(0);
  expect((await visitOf(other)).changes.map(({ title }) => title)).toContain('Needle stick');
  await call(other, 'PUT /api/v1/devices/{device}/inbox', { params, body: { event: 1 } });
  expect((await inbox()).unread).toBe(0);
});

test('what came to the inbox by one’s own act is listed as read, and is new for whoever did not do it', async () => {
  const colleague = await aPerson(app, owner, 'Sue', [{ device, role: 'security' }]);
  const inbox = (who: Client) => ask(who, 'GET /api/v1/inbox', {});
  const [before, ofColleague] = await Promise.all([inbox(security), inbox(colleague)]);
  const { key, version, body } = await ask(security, 'POST /api/v1/devices/{device}/records', {
    params,
    body: { kind: 'securityRisk', body: { title: 'A bolus is sent by a stranger' } },
  });
  const markOf = ({ devices }: typeof before) =>
    devices.flatMap(({ items }) => items.flatMap(({ record, unread }) => (record === key ? unread : [])));
  const own = await inbox(security);
  expect(new Set(markOf(own))).toEqual(new Set([false]));
  expect(own.unread).toBe(before.unread);
  expect(own.total).toBeGreaterThan(before.total);
  const theirs = await inbox(colleague);
  expect(new Set(markOf(theirs))).toEqual(new Set([true]));
  expect(theirs.unread).toBeGreaterThan(ofColleague.unread);
  await ask(colleague, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key },
    ifMatch: version,
    body: { body: { ...body, title: 'A bolus is sent over the ward network' } },
  });
  expect(new Set(markOf(await inbox(security)))).toEqual(new Set([true]));
  expect(new Set(markOf(await inbox(colleague)))).toEqual(new Set([false]));
});

test('a page that was left open does not set the mark back, and none can be set ahead of what there is', async () => {
  const { head } = await visitOf(security);
  await visit(security, head + 1000);
  now = new Date('2026-11-24T16:00:00Z');
  expect((await visitOf(security)).seen).toBe(head);
  await visit(security, 1);
  expect((await visitOf(security)).seen).toBe(head);
});
