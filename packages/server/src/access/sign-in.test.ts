import { beforeEach, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aClient, aDatabase, anOwner, aPerson, password } from '../testing/index.ts';
import { makeSetUpLink } from './index.ts';

const { db } = await aDatabase();
let now = new Date('2026-11-24T08:00:00Z');
const app = await buildApp({ db, now: () => now });
const owner = await anOwner(app, db);
const email = 'olga@example.org';

beforeEach(async () => {
  now = new Date('2026-11-24T08:00:00Z');
  await db.deleteFrom('sign_in_failure').execute();
  await db
    .updateTable('session')
    .set({ last_seen_at: now, expires_at: new Date('2026-12-08T08:00:00Z') })
    .execute();
});

test('the workspace is set up once, and no further link is made', async () => {
  expect(await makeSetUpLink(db)).toBeUndefined();
  expect((await aClient(app).send('GET /api/v1/setup')).body).toEqual({ needed: false });
  const body = { token: 'x'.repeat(43), name: 'Eve', email: 'eve@example.org', password };
  expect(await aClient(app).send('POST /api/v1/setup', { body })).toMatchObject({
    status: 409,
    body: { code: 'already-set-up' },
  });
});

test('the cookie is for this site and no script, and lasts fourteen days', async () => {
  const { status, headers } = await aClient(app).send('POST /api/v1/session', { body: { email, password } });
  expect(status).toBe(201);
  const cookie = String(headers['set-cookie']);
  expect(cookie).toMatch(/^suture_session=[\w-]{43};/);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect(cookie).toContain('Expires=Tue, 08 Dec 2026 08:00:00 GMT');
});

test('the database keeps no secret that opens a door, nor does the audit trail', async () => {
  const client = aClient(app);
  const { headers, body: me } = await client.send('POST /api/v1/session', { body: { email, password } });
  const cookie = /=([\w-]{43})/.exec(String(headers['set-cookie']))?.[1] ?? '';
  const sessions = JSON.stringify(await db.selectFrom('session').selectAll().execute());
  const account = await db.selectFrom('account').select('password_hash').executeTakeFirstOrThrow();
  const events = JSON.stringify(await db.selectFrom('audit_event').select('text').execute());
  expect(sessions).not.toContain(cookie);
  expect(account.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  for (const secret of [cookie, password, me.csrf, account.password_hash]) expect(events).not.toContain(secret);
  expect(events).toContain('signed-in');
});

test('a wrong password and an unknown e-mail are told alike', async () => {
  const wrong = await aClient(app).send('POST /api/v1/session', { body: { email, password: 'wrong' } });
  const unknown = await aClient(app).send('POST /api/v1/session', { body: { email: 'no@example.org', password } });
  expect(wrong.status).toBe(401);
  expect(unknown.text).toBe(wrong.text);
});

test('the fifth failure locks for 30 seconds, each further one twice as long, up to an hour', async () => {
  const attempt = (given: string) => aClient(app).send('POST /api/v1/session', { body: { email, password: given } });
  for (let count = 0; count < 5; count += 1) expect((await attempt('wrong')).status).toBe(401);
  const waits = [30, 60, 120, 240, 480, 960, 1920, 3600, 3600];
  for (const seconds of waits) {
    const refused = await attempt(password);
    expect(refused).toMatchObject({ status: 429, body: { code: 'locked-out' } });
    expect(refused.body.detail).toContain(seconds < 120 ? `${seconds} seconds` : `${seconds / 60} minutes`);
    now = new Date(now.getTime() + seconds * 1_000 - 1);
    expect((await attempt(password)).status).toBe(429);
    now = new Date(now.getTime() + 1);
    expect((await attempt('wrong')).status).toBe(401);
  }
  now = new Date(now.getTime() + 3_600_000);
  expect((await attempt(password)).status).toBe(201);
  for (let count = 0; count < 4; count += 1) expect((await attempt('wrong')).status).toBe(401);
  expect((await attempt(password)).status).toBe(201);
});

test('a lock-out is still there for another server over the same database', async () => {
  for (let count = 0; count < 5; count += 1)
    await aClient(app).send('POST /api/v1/session', { body: { email, password: 'wrong' } });
  const restarted = await buildApp({ db, now: () => now });
  const { status, body } = await aClient(restarted).send('POST /api/v1/session', { body: { email, password } });
  expect([status, body.code]).toEqual([429, 'locked-out']);
});

test('an address that tries one account after the other is locked out, too; many at once gain nothing', async () => {
  const attempts = Array.from({ length: 12 }, (_, index) =>
    aClient(app).send('POST /api/v1/session', { body: { email: `p${index}@example.org`, password: 'wrong' } }),
  );
  const statuses = (await Promise.all(attempts)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

test('a change with a session but without its token, or from another site, is refused', async () => {
  const refused = (headers: Record<string, string>) => owner.send('DELETE /api/v1/sessions', { headers });
  expect((await refused({ 'x-csrf-token': '' })).status).toBe(403);
  expect((await refused({ 'x-csrf-token': 'x'.repeat(43) })).status).toBe(403);
  expect((await refused({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await refused({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await owner.send('GET /api/v1/me')).status).toBe(200);
});

test('a session ends after twelve idle hours, and after fourteen days in any case', async () => {
  const client = aClient(app);
  await client.send('POST /api/v1/session', { body: { email, password } });
  const start = now.getTime();
  const statusAfter = async (hours: number) => {
    now = new Date(start + hours * 3_600_000);
    return (await client.send('GET /api/v1/me')).status;
  };
  for (let hours = 11; hours < 14 * 24; hours += 11) expect(await statusAfter(hours)).toBe(200);
  expect(await statusAfter(14 * 24)).toBe(401);
  now = new Date(start);
  await client.send('POST /api/v1/session', { body: { email, password } });
  expect(await statusAfter(12)).toBe(401);
});

test('signing out ends this session; signing out everywhere ends all of the account', async () => {
  const [one, two] = [aClient(app), aClient(app)];
  for (const client of [one, two]) await client.send('POST /api/v1/session', { body: { email, password } });
  expect((await one.send('DELETE /api/v1/session')).status).toBe(204);
  expect((await one.send('GET /api/v1/me')).status).toBe(401);
  expect((await two.send('GET /api/v1/me')).status).toBe(200);
  await one.send('POST /api/v1/session', { body: { email, password } });
  expect((await two.send('DELETE /api/v1/sessions')).status).toBe(204);
  for (const client of [one, two, owner]) expect((await client.send('GET /api/v1/me')).status).toBe(401);
  await owner.send('POST /api/v1/session', { body: { email, password } });
});

test('a changed password ends every other session, and the old one opens nothing', async () => {
  const person = await aPerson(app, owner, 'Paula');
  const other = aClient(app);
  await other.send('POST /api/v1/session', { body: { email: 'paula@example.org', password } });
  const next = 'another horse battery';
  const wrong = await person.send('PUT /api/v1/me/password', { body: { current: 'wrong', next } });
  expect(wrong).toMatchObject({ status: 422, body: { faults: [{ path: 'current' }] } });
  expect((await person.send('PUT /api/v1/me/password', { body: { current: password, next } })).status).toBe(204);
  expect((await person.send('GET /api/v1/me')).status).toBe(200);
  expect((await other.send('GET /api/v1/me')).status).toBe(401);
  const old = await other.send('POST /api/v1/session', { body: { email: 'Paula@Example.org', password } });
  expect(old.status).toBe(401);
  const fresh = await other.send('POST /api/v1/session', { body: { email: 'Paula@Example.org', password: next } });
  expect(fresh.status).toBe(201);
});
