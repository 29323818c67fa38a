import { sql } from 'kysely';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aClient, aDatabase, anOwner, aPerson, ask, type Client, password } from '../../testing/index.ts';

const { db, databaseUrl } = await aDatabase();
const connection = { connectionString: databaseUrl };
const [here, there] = [await buildApp({ db, connection }), await buildApp({ db, connection })];
afterAll(() => Promise.all([here.close(), there.close()]));
const urls = [await here.listen({ port: 0 }), await there.listen({ port: 0 })];
const owner = await anOwner(here, db);
const { slug, id: device } = await ask(owner, 'POST /api/v1/devices', { body: { name: 'Pump' } });

const everyDevice = '';

type Told = { readonly id?: number; readonly name: string; readonly data: Readonly<Record<string, unknown>> };

type Place = { readonly after?: number; readonly of?: string };

/** A browser at the second server: what it was told so far, and a wait for what is to come. */
async function aReader(account: string, place: Place = {}) {
  return openedBy(await aSession(account), place);
}

async function aSession(account: string) {
  const signedIn = await fetch(`${urls[1]}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${account}@example.org`, password }),
  });
  const { csrf } = (await signedIn.json()) as { readonly csrf: string };
  return { csrf, cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

async function openedBy({ csrf, cookie }: Awaited<ReturnType<typeof aSession>>, { after, of = slug }: Place) {
  const headers = { cookie, ...(after !== undefined && { 'last-event-id': String(after) }) };
  const cut = new AbortController();
  const place = of === everyDevice ? '' : `/devices/${of}`;
  const response = await fetch(`${urls[1]}/api/v1${place}/events`, { headers, signal: cut.signal });
  const told: Told[] = [];
  let isOver = false;
  const reading = read(response, told).then(
    () => {
      isOver = true;
    },
    () => {},
  );
  onTestFinished(() => cut.abort());
  async function until(name: string): Promise<Told> {
    const at = () => told.findIndex((event) => event.name === name);
    await expect.poll(at, { timeout: 60_000, interval: 20, message: `nothing called ${name} was told` }).not.toBe(-1);
    return told.splice(0, at() + 1).at(-1) as Told;
  }
  const signOut = () =>
    fetch(`${urls[1]}/api/v1/session`, { method: 'DELETE', headers: { cookie, 'x-csrf-token': csrf } });
  return { response, told, until, reading, isOver: () => isOver, signOut };
}

async function read(response: Response, told: Told[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));
      told.push({ name: fields.event, data: JSON.parse(fields.data), ...(fields.id && { id: Number(fields.id) }) });
    }
  }
}

function write(client: Client, title: string, of = slug) {
  return ask(client, 'POST /api/v1/devices/{device}/records', {
    params: { device: of },
    body: { kind: 'hazard', body: { title } },
  });
}

async function aFurtherDevice(name: string): Promise<string> {
  return (await ask(owner, 'POST /api/v1/devices', { body: { name } })).slug;
}

test('what is written at one server reaches a reader at another', async () => {
  const reader = await aReader('olga');
  expect(reader.response.headers.get('content-type')).toContain('text/event-stream');
  await reader.until('ready');
  const { key, event } = await write(owner, 'No therapy');
  expect(await reader.until('changed')).toEqual({
    id: event,
    name: 'changed',
    data: { event, what: ['created'], by: 'Olga <olga@example.org>', records: [key] },
  });
});

test('a reader is told for how long nothing has happened on their own devices', async () => {
  const [mine, others] = [await aFurtherDevice('Quiet'), await aFurtherDevice('Busy')];
  await aPerson(here, owner, 'Quinn', [{ device: mine, role: 'reader' }]);
  const later = await buildApp({ db, now: () => new Date(Date.now() + 3_600_000) });
  const olga = aClient(later);
  await olga.send('POST /api/v1/session', { body: { email: 'olga@example.org', password } });
  await write(olga, 'An hour later', others);
  const quiet = await (await aReader('quinn', { of: everyDevice })).until('ready');
  expect(quiet.data.quietFor).toBeLessThan(600_000);
  expect((await (await aReader('olga', { of: everyDevice })).until('ready')).data.quietFor).toBe(0);
});

test('what happens while it is asked for how long nothing has is told after that', async () => {
  const { slug: other, id } = await ask(owner, 'POST /api/v1/devices', { body: { name: 'In between' } });
  const before = await aReader('olga', { of: everyDevice });
  await before.until('ready');
  const session = await aSession('olga');
  const { opening } = await db.transaction().execute(async (tx) => {
    await sql`lock table audit_event in access exclusive mode`.execute(tx);
    const opening = openedBy(session, { of: everyDevice });
    await expect.poll(() => howManyWaitFor('audit_event'), { timeout: 60_000 }).toBeGreaterThan(0);
    const told = { chain: `device:${id}`, first: 90, last: 90, what: ['created'] };
    await sql`select pg_notify('suture_audit', ${JSON.stringify(told)})`.execute(db);
    await before.until('elsewhere');
    // Not awaited: it is answered only once the lock is gone.
    return { opening };
  });
  const reader = await opening;
  await reader.until('ready');
  expect((await reader.until('elsewhere')).data.device).toBe(other);
});

async function howManyWaitFor(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks where not granted and relation = ${table}::regclass`.execute(db);
  return rows[0]?.count ?? 0;
}

test('who comes back is told what was missed, once', async () => {
  const { event: known } = await write(owner, 'Known');
  const missed = [await write(owner, 'Missed'), await write(owner, 'Missed as well')];
  const reader = await aReader('olga', { after: known });
  const { id, data } = await reader.until('changed');
  expect(id).toBe(missed[1]?.event);
  expect(data.records).toEqual(missed.map(({ key }) => key));
  await write(owner, 'New');
  expect((await reader.until('changed')).id).toBe(known + 3);
});

test('a reader who knows more than there is reads everything again', async () => {
  const reader = await aReader('olga', { after: 1_000_000 });
  expect((await reader.until('changed')).data).toMatchObject({ what: expect.any(Array) });
});

test('after the listening connection broke, what was written meanwhile is told', async () => {
  const reader = await aReader('olga');
  await reader.until('ready');
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like '%listens'`.execute(db);
  const { key } = await write(owner, 'While nobody listened');
  const { data } = await reader.until('changed');
  expect(data.records).toEqual([key]);
});

test('a person who is removed from the device is told nothing more', async () => {
  const rhea = await aPerson(here, owner, 'Rhea', [{ device: slug, role: 'reader' }]);
  const reader = await aReader('rhea');
  await reader.until('ready');
  const params = { device: slug, person: rhea.id };
  await ask(owner, 'PUT /api/v1/devices/{device}/people/{person}', { params, body: { roles: ['reader', 'safety'] } });
  await reader.until('access');
  await ask(owner, 'PUT /api/v1/devices/{device}/people/{person}', { params, body: { roles: [] } });
  await write(owner, 'Not for everyone');
  await reader.until('ended');
  await reader.reading;
  expect(reader.told).toEqual([]);
});

test('who looks at no device, or at another, is told of each that is theirs, and of no other', async () => {
  const [mine, hidden] = [await aFurtherDevice('Mine'), await aFurtherDevice('Hidden')];
  await aPerson(here, owner, 'Paula', [
    { device: slug, role: 'safety' },
    { device: mine, role: 'reader' },
  ]);
  const readers = [await aReader('paula', { of: everyDevice }), await aReader('paula')];
  for (const reader of readers) await reader.until('ready');
  await write(owner, 'Not for everyone', hidden);
  const { key } = await write(owner, 'Of mine', mine);
  for (const reader of readers) {
    const { id, data } = await reader.until('elsewhere');
    expect({ id, data }).toEqual({
      id: undefined,
      data: { device: mine, what: ['created'], by: 'Olga <olga@example.org>', records: [key] },
    });
    expect(reader.isOver()).toBe(false);
  }
});

test('a device is told of from when a person is taken onto it until they are taken off, and not again', async () => {
  const other = await aFurtherDevice('Come and gone');
  const uma = await aPerson(here, owner, 'Uma', [{ device: slug, role: 'reader' }]);
  const reader = await aReader('uma', { of: everyDevice });
  await reader.until('ready');
  const give = (roles: readonly 'reader'[]) =>
    ask(owner, 'PUT /api/v1/devices/{device}/people/{person}', {
      params: { device: other, person: uma.id },
      body: { roles: [...roles] },
    });
  await write(owner, 'Before', other);
  await give(['reader']);
  await reader.until('access');
  const { key } = await write(owner, 'While there', other);
  expect((await reader.until('elsewhere')).data).toMatchObject({ device: other, records: [key] });
  // The news of the removal and of what is written then may arrive together.
  await Promise.all([give([]), reader.until('access')]);
  await write(owner, 'Afterwards', other);
  await write(owner, 'To know that all was heard');
  const [{ data }, ...others] = [await reader.until('elsewhere'), ...reader.told];
  expect(data.device).toBe(slug);
  expect(others).toEqual([]);
});

test('a device that somebody makes is known to their open pages at once', async () => {
  const reader = await aReader('olga', { of: everyDevice });
  await reader.until('ready');
  const made = await aFurtherDevice('Brand new');
  await reader.until('access');
  expect((await reader.until('elsewhere')).data.device).toBe(made);
});

test('after a silence it is said that something may have happened anywhere, by no name', async () => {
  const reader = await aReader('olga', { of: everyDevice });
  await reader.until('ready');
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like '%listens'`.execute(db);
  expect((await reader.until('elsewhere')).data).toEqual({ what: [] });
});

test('a session that ends takes its streams with it, and only those', async () => {
  const [one, other] = [await aReader('olga'), await aReader('olga')];
  await one.until('ready');
  await other.until('ready');
  await one.signOut();
  await one.until('ended');
  await write(owner, 'Still told');
  await other.until('changed');
});

test('one account has a limited number of streams', async () => {
  await aPerson(here, owner, 'Many', [{ device: slug, role: 'reader' }]);
  const readers = [];
  for (let count = 0; count < 12; count += 1) readers.push(await aReader('many'));
  expect((await aReader('many')).response.status).toBe(429);
});

test('a stream of all devices ends with its session', async () => {
  const reader = await aReader('olga', { of: everyDevice });
  await reader.until('ready');
  await reader.signOut();
  await reader.until('ended');
  await reader.reading;
});

test('nobody is told of a device of others', async () => {
  const stranger = await aPerson(here, owner, 'Stranger');
  expect((await stranger.send(`GET /api/v1/devices/${device}/events`)).status).toBe(404);
  expect((await aClient(here).send(`GET /api/v1/devices/${device}/events`)).status).toBe(401);
});

test('a server that stops ends its streams', async () => {
  const brief = await buildApp({ db, connection });
  urls[1] = await brief.listen({ port: 0 });
  const reader = await aReader('olga');
  await reader.until('ready');
  // Streams that are not ended would keep it open for as long as they are told that it is there.
  await brief.close();
  await reader.reading;
  expect(reader.isOver()).toBe(true);
});
