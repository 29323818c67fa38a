import { type Role, roles, rolesFor } from '@suture/core/access';
import { contract, type Route } from '@suture/server/contract';
import { importDevice } from '@suture/server/device';
import { readDeviceFolder } from '@suture/server/file';
import {
  aClient,
  aDatabase,
  aDevice,
  anOwner,
  aPerson,
  type Client,
  password,
  theRecord,
} from '@suture/server/testing';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../packages/server/src/app.ts';
import { deviceActs } from './device-acts.ts';
import { inputOf } from './route-inputs.ts';

const { db } = await aDatabase();
const app = await buildApp({ db });
const owner = await anOwner(app, db);
const pump = readDeviceFolder(new URL('../../examples/infusion-pump', import.meta.url).pathname);
const { id: device } = await importDevice(db, { file: pump, slug: 'pump', account: owner.id, actor: 'test' });
const foreign = await aDevice(db, 'Foreign');
const { slug: foreignSlug } = await db
  .selectFrom('device')
  .select('slug')
  .where('id', '=', foreign)
  .executeTakeFirstOrThrow();
const missing = '00000000-0000-4000-8000-000000000000';

const people = new Map<Role, Client & { readonly id: string }>();
for (const role of roles) people.set(role, await aPerson(app, owner, role, [{ device, role }]));
const stranger = await aPerson(app, owner, 'Stranger');

/** A question of the owner of the workspace, who is none of the people above. */
const { body: question } = await owner.send(`POST /api/v1/devices/${device}/records/SR-1/comments`, {
  body: { text: 'Is it so?', isQuestion: true },
});

const routes = Object.entries<Route>(contract);
const closed = routes.filter(([, { access }]) => access !== 'open').map(([name]) => name);
const ofDevice = routes.filter(([, { access }]) => access === 'device').map(([name]) => name);
const ofWorkspace = routes.filter(([, { access }]) => access === 'workspace').map(([name]) => name);
const isChange = (name: string) => !name.startsWith('GET ');
const streams = new Set(routes.filter(([, { streams: isStream }]) => isStream).map(([name]) => name));
/** A stream does not end; that it is closed to others is walked with the rest. */
const readOfDevice = ofDevice.filter((name) => !isChange(name) && !streams.has(name));

function ask(client: Client, name: string, params: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = {
    device,
    key: 'SR-1',
    person: owner.id,
    invitation: 'x',
    token: missing,
    sbom: missing,
    comment: missing,
    event: '1',
    provision: 'x',
    side: 'security',
    line: 'own-draft',
    ...params,
  };
  const request = name.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(all[part] ?? ''));
  return client.send(request, { ...inputOf(name), headers: { 'if-match': '"1"' } });
}

test.each(closed)('%s asks who is calling', async (name) => {
  expect(await ask(aClient(app), name)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});

function personAs(role: Role): Client {
  const person = people.get(role);
  if (person === undefined) throw new Error(`nobody is ${role}`);
  return person;
}

describe('a device on which one has no role is as if it were not there', () => {
  test.each(ofDevice)('%s', async (name) => {
    const answers = await Promise.all([
      ask(owner, name, { device: missing }),
      ask(owner, name, { device: 'missing' }),
      ask(owner, name, { device: foreign }),
      ask(owner, name, { device: foreignSlug }),
      ask(stranger, name),
      ask(stranger, name, { device: 'pump' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

describe('a role on one device opens nothing of another', () => {
  test.each(ofDevice)('%s', async (name) => {
    const elsewhere = [foreign, foreignSlug].flatMap((place) => roles.map((role) => ({ place, role })));
    const answers = await Promise.all([
      // As a device that is not there at all: another sentence would tell that something was found.
      ask(owner, name, { device: missing }),
      ...elsewhere.map(({ place, role }) => ask(personAs(role), name, { device: place })),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

describe('who is on a device reads all of it, whatever the role', () => {
  test.each(readOfDevice)('%s', async (name) => {
    const answers = await Promise.all(roles.map((role) => ask(personAs(role), name)));
    const [status, ...others] = new Set(answers.map((answer) => answer.status));
    expect(others).toEqual([]);
    expect([401, 403, 500]).not.toContain(status);
  });
});

test.each(ofWorkspace)('%s is for the owner of the workspace, whatever the roles on a device', async (name) => {
  const person = personAs('owner');
  expect(await ask(person, name)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test.each(closed.filter(isChange))('%s is not for a token that may only read', async (name) => {
  const token = await readingToken();
  expect(await ask(aClient(app, { token }), name)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('every change on a device is in the table of acts below, so that a new one cannot be forgotten', () => {
  const tried = new Set(deviceActs.map(({ route }) => route));
  expect(ofDevice.filter((name) => isChange(name) && !tried.has(name))).toEqual([]);
});

describe('each role may do what the one table of permissions says', () => {
  test.each(deviceActs.map((act) => [`${act.what}: ${act.route}`, act] as const))('%s', async (_, act) => {
    const refused: Role[] = [];
    for (const role of roles) {
      // As it is now, so that no conflict of versions hides the answer.
      const stored = act.params?.key === undefined ? undefined : await theRecord(db, device, act.params.key);
      const request = act.route.replace(/\{(\w+)\}/g, (_all, part: string) =>
        encodeURIComponent(
          { device, person: stranger.id, sbom: missing, comment: question.id, ...act.params }[part] ?? '',
        ),
      );
      const { status } = await personAs(role).send(request, {
        body: act.body?.(stored?.body ?? {}, role) ?? {},
        headers: { 'if-match': `"${stored?.version ?? 1}"` },
      });
      expect(status).not.toBe(500);
      if (status === 403) refused.push(role);
    }
    const may = rolesFor(act.action, act.about);
    expect(refused).toEqual(roles.filter((role) => !may.includes(role)));
  });
});

let made: Promise<string> | undefined;

function readingToken(): Promise<string> {
  made ??= (async () => {
    await owner.send('POST /api/v1/session', { body: { email: 'olga@example.org', password } });
    const { body } = await owner.send('POST /api/v1/tokens', { body: { name: 'CI', scope: 'read', days: 1 } });
    return body.token;
  })();
  return made;
}
