import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aClient, aDatabase, aDevice, anOwner, aPerson, password } from '../testing/index.ts';
import { grantEverySide } from './index.ts';

const { db } = await aDatabase();
let now = new Date('2026-11-24T08:00:00Z');
const app = await buildApp({ db, now: () => now });
const owner = await anOwner(app, db);
const device = await aDevice(db);
await grantEverySide(db, device, owner.id, 'test');
const foreign = await aDevice(db, 'Foreign');

test('an invitation opens one account, with the roles that were given, within seven days', async () => {
  const body = { email: 'ada@example.org', grants: [{ device, role: 'safety' }] };
  const { status, body: invitation } = await owner.send('POST /api/v1/invitations', { body });
  expect(status).toBe(201);
  expect(invitation.link).toBe(`http://localhost:80/invitation?token=${invitation.token}`);
  const listed = await owner.send('GET /api/v1/invitations');
  expect(listed.body.items).toMatchObject([{ id: invitation.id, email: 'ada@example.org' }]);
  expect(listed.text).not.toContain(invitation.token);

  const guest = aClient(app);
  const { token } = invitation;
  const look = await guest.send('POST /api/v1/invitations/look', { body: { token } });
  expect(look.body).toEqual({ email: 'ada@example.org', invitedBy: 'Olga <olga@example.org>' });
  const accepting = { body: { token, name: 'Ada', password } };
  expect((await guest.send('POST /api/v1/invitations/accept', accepting)).body).toMatchObject({
    account: { name: 'Ada', isOwner: false },
    devices: [{ device, roles: ['safety'] }],
  });
  expect((await aClient(app).send('POST /api/v1/invitations/accept', accepting)).status).toBe(410);
  expect((await owner.send('POST /api/v1/invitations', { body })).body.code).toBe('key-taken');
});

test('an invitation can be looked at, and somebody signs in, where a session of somebody else is still open', async () => {
  const body = { email: 'guest@example.org', grants: [] };
  const { token } = (await owner.send('POST /api/v1/invitations', { body })).body;
  const headers = { 'x-csrf-token': '' };
  const look = await owner.send('POST /api/v1/invitations/look', { body: { token }, headers });
  expect(look).toMatchObject({ status: 200, body: { email: 'guest@example.org' } });
  const foreign = { origin: 'https://evil.example' };
  expect((await owner.send('POST /api/v1/invitations/look', { body: { token }, headers: foreign })).status).toBe(403);
  const person = await aPerson(app, owner, 'Present');
  const asOwner = { body: { email: 'olga@example.org', password }, headers };
  expect(await person.send('POST /api/v1/session', asOwner)).toMatchObject({ status: 201 });
});

test('who is called as somebody else here signs under another name', async () => {
  const body = { email: 'namesake@example.org', grants: [] };
  const { token } = (await owner.send('POST /api/v1/invitations', { body })).body;
  const join = (name: string) =>
    aClient(app).send('POST /api/v1/invitations/accept', { body: { token, name, password } });
  expect(await join('olga')).toMatchObject({ status: 409, body: { code: 'key-taken', faults: [{ path: 'name' }] } });
  expect((await join('Olga B.')).body.account).toMatchObject({ name: 'Olga B.' });
});

test('one invitation gives roles on several devices', async () => {
  const second = await aDevice(db, 'Second');
  await grantEverySide(db, second, owner.id, 'test');
  const given = [
    { device, role: 'safety' },
    { device, role: 'reader' },
    { device: second, role: 'security' },
  ];
  const body = { email: 'both@example.org', grants: given };
  const { token } = (await owner.send('POST /api/v1/invitations', { body })).body;
  const joined = await aClient(app).send('POST /api/v1/invitations/accept', { body: { token, name: 'Bo', password } });
  expect(joined.body.devices).toHaveLength(2);
  expect(joined.body.devices).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ device, roles: expect.arrayContaining(['safety', 'reader']) }),
      expect.objectContaining({ device: second, roles: ['security'] }),
    ]),
  );
});

test('an invitation that is old, taken back or followed by another is not good any more', async () => {
  const invite = async () =>
    (await owner.send('POST /api/v1/invitations', { body: { email: 'late@example.org', grants: [] } })).body;
  const statusOf = async (token: string) =>
    (await aClient(app).send('POST /api/v1/invitations/look', { body: { token } })).status;
  const first = await invite();
  const second = await invite();
  expect([await statusOf(first.token), await statusOf(second.token)]).toEqual([410, 200]);
  expect((await owner.send(`DELETE /api/v1/invitations/${second.id}`)).status).toBe(204);
  expect((await owner.send(`DELETE /api/v1/invitations/${second.id}`)).status).toBe(404);
  expect(await statusOf(second.token)).toBe(410);
  const third = await invite();
  const start = now;
  now = new Date(start.getTime() + 7 * 24 * 3_600_000);
  expect(await statusOf(third.token)).toBe(410);
  now = start;
});

test('nobody invites to a device that is not theirs', async () => {
  for (const given of [foreign, 'missing']) {
    const body = { email: 'eve@example.org', grants: [{ device: given, role: 'reader' }] };
    const refused = await owner.send('POST /api/v1/invitations', { body });
    expect(refused).toMatchObject({ status: 422, body: { faults: [{ path: 'grants.0.device' }] } });
  }
});

test('roles are set by an owner of the device, who stays one', async () => {
  const person = await aPerson(app, owner, 'Rosa', [{ device, role: 'reader' }]);
  const route = (id: string) => `PUT /api/v1/devices/${device}/people/${id}`;
  expect((await person.send(route(person.id), { body: { roles: ['owner'] } })).status).toBe(403);
  const set = await owner.send(route(person.id), { body: { roles: ['security', 'developer'] } });
  expect(set.body).toEqual({ id: person.id, name: 'Rosa', roles: ['security', 'developer'] });
  const { body } = await person.send(`GET /api/v1/devices/${device}/people`);
  expect(body.items).toContainEqual(set.body);
  expect((await owner.send(route(owner.id), { body: { roles: ['safety'] } })).body.code).toBe('wrong-state');
  expect((await owner.send(route('00000000-0000-4000-8000-000000000000'), { body: { roles: [] } })).status).toBe(404);
  await owner.send(route(person.id), { body: { roles: [] } });
  expect((await person.send(`GET /api/v1/devices/${device}/people`)).status).toBe(404);
});

test('a foreign device and a missing one are answered alike', async () => {
  const answers = await Promise.all(
    [foreign, 'missing', '00000000-0000-4000-8000-000000000000', "'; --"].map((id) =>
      owner.send(`GET /api/v1/devices/${encodeURIComponent(id)}/people`),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test('an API token reads or writes as its scope says, on its device only, until it expires or is revoked', async () => {
  const make = async (wish: object) =>
    (await owner.send('POST /api/v1/tokens', { body: { name: 'CI', scope: 'read', days: 30, ...wish } })).body;
  const read = await make({});
  expect(read.token).toMatch(/^suture_[\w-]{43}$/);
  const reader = aClient(app, { token: read.token });
  expect((await reader.send('GET /api/v1/people')).status).toBe(200);
  expect((await reader.send('GET /api/v1/me')).body.csrf).toBeUndefined();
  const roles = { body: { roles: ['owner', 'safety'] } };
  expect((await reader.send(`PUT /api/v1/devices/${device}/people/${owner.id}`, roles)).status).toBe(403);

  const second = await aDevice(db, 'Second');
  await grantEverySide(db, second, owner.id, 'test');
  const limited = aClient(app, { token: (await make({ scope: 'write', device })).token });
  expect((await limited.send(`PUT /api/v1/devices/${device}/people/${owner.id}`, roles)).status).toBe(200);
  expect((await limited.send(`GET /api/v1/devices/${second}/people`)).status).toBe(404);
  expect((await limited.send('GET /api/v1/people')).status).toBe(403);
  expect((await limited.send('GET /api/v1/me')).body.devices).toHaveLength(1);
  expect(
    (await owner.send('POST /api/v1/tokens', { body: { name: 'x', scope: 'read', device: foreign, days: 1 } })).status,
  ).toBe(404);

  const body = { name: 'more', scope: 'write', days: 366 };
  expect((await limited.send('POST /api/v1/tokens', { body })).status).toBe(403);
  expect((await limited.send('DELETE /api/v1/sessions')).status).toBe(403);

  const { body: list } = await owner.send('GET /api/v1/tokens');
  expect(list.items).toHaveLength(2);
  expect(JSON.stringify(list)).not.toContain('suture_');
  expect((await owner.send(`DELETE /api/v1/tokens/${read.id}`)).status).toBe(204);
  expect(await reader.send('GET /api/v1/me')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  const start = now;
  now = new Date(start.getTime() + 30 * 24 * 3_600_000);
  expect((await limited.send('GET /api/v1/me')).status).toBe(401);
  now = start;
});

test('a token is revoked by its person only', async () => {
  const { body: token } = await owner.send('POST /api/v1/tokens', { body: { name: 'x', scope: 'read', days: 1 } });
  const person = await aPerson(app, owner, 'Tom');
  expect((await person.send(`DELETE /api/v1/tokens/${token.id}`)).status).toBe(404);
  expect((await aClient(app, { token: token.token }).send('GET /api/v1/me')).status).toBe(200);
});

test('a closed account loses its session and tokens at once, and signs in again when re-opened', async () => {
  const person = await aPerson(app, owner, 'Dora', [{ device, role: 'reader' }]);
  const { body } = await person.send('POST /api/v1/tokens', { body: { name: 'x', scope: 'read', days: 1 } });
  const program = aClient(app, { token: body.token });
  const route = `PUT /api/v1/people/${person.id}/disabled`;
  expect((await person.send(route, { body: { disabled: true } })).status).toBe(403);
  expect((await owner.send(route, { body: { disabled: true } })).body).toMatchObject({ name: 'Dora', disabled: true });
  for (const client of [person, program]) expect((await client.send('GET /api/v1/me')).status).toBe(401);
  const entering = { body: { email: 'dora@example.org', password } };
  expect((await aClient(app).send('POST /api/v1/session', entering)).status).toBe(401);
  await owner.send(route, { body: { disabled: false } });
  expect((await program.send('GET /api/v1/me')).status).toBe(401);
  expect((await aClient(app).send('POST /api/v1/session', entering)).status).toBe(201);
  const self = await owner.send(`PUT /api/v1/people/${owner.id}/disabled`, { body: { disabled: true } });
  expect(self.body.code).toBe('wrong-state');
});
