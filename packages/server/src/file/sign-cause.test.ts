import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
await ask(owner, 'POST /api/v1/examples', {});
const { files } = await ask(owner, 'GET /api/v1/devices/{device}/export', { params: { device: 'ivd-analyser' } });
const unsigned = files.map((file) =>
  file.path.endsWith('hazardous-situations.yaml')
    ? { ...file, text: file.text.replace(/(answer: none\n(?: +reason:(?:.|\n)*?))\n +by: .*/g, '$1') }
    : file,
);
const { id: device } = await ask(owner, 'POST /api/v1/devices/import', {
  query: { twin: 'yes' },
  body: { files: unsigned },
});
const [safety, security] = await Promise.all(
  (['safety', 'security'] as const).map((role) => aPerson(app, owner, role, [{ device, role }])),
);

type Cause = { readonly answer: string; readonly by?: string };
const { items } = await ask(owner, 'GET /api/v1/devices/{device}/tables', {
  params: { device },
  query: { of: 'hazardousSituation', limit: 200 },
});
const waiting = items.filter(({ body }) => {
  const { answer, by } = (body.securityCause ?? {}) as Partial<Cause>;
  return answer === 'none' && by === undefined;
});
const [first] = waiting;
const key = first?.key ?? '';

async function sign(who: Client | undefined, by: string) {
  const at = { params: { device, key } };
  const { version, body } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', at);
  const securityCause = { ...(body.securityCause as Cause), by };
  return call(who ?? owner, 'PUT /api/v1/devices/{device}/records/{key}', {
    ...at,
    ifMatch: version,
    body: { body: { ...body, securityCause } },
  });
}

test('that there is no security cause is signed by who says so, in their own name, and by the safety side only', async () => {
  expect(waiting.length).toBeGreaterThan(0);
  expect((await sign(security, 'security')).status).toBe(403);
  const signed = await sign(safety, 'Somebody else');
  expect(signed.answer.body.securityCause).toMatchObject({ answer: 'none', by: 'safety' });
});

test('what is signed already stays signed by whom it was', async () => {
  const again = await sign(owner, 'Olga');
  expect(again.answer?.body.securityCause ?? 'refused').toMatchObject({ by: 'safety' });
});
