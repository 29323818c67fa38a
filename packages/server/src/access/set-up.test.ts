import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { verifyChains } from '../records/index.ts';
import { aClient, aDatabase, password } from '../testing/index.ts';
import { makeSetUpLink } from './index.ts';

test('only the last link works, for one person, and whoever uses it owns the workspace', async () => {
  const { db } = await aDatabase();
  const app = await buildApp({ db });
  const client = aClient(app);
  const body = { name: 'Olga', email: 'olga@example.org', password };
  expect((await client.send('GET /api/v1/setup')).body).toEqual({ needed: true });
  const [first, last] = [await makeSetUpLink(db), await makeSetUpLink(db)];
  const old = await client.send('POST /api/v1/setup', { body: { ...body, token: first } });
  expect(old).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });
  for (const token of [last?.slice(0, 12), '']) {
    const clipped = await client.send('POST /api/v1/setup', { body: { ...body, token } });
    expect(clipped).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });
    const invitation = await client.send('POST /api/v1/invitations/look', { body: { token } });
    expect(invitation).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });
  }
  const short = await client.send('POST /api/v1/setup', { body: { ...body, token: last, password: 'short' } });
  expect(short).toMatchObject({ status: 422, body: { faults: [{ path: 'password' }] } });
  const both = await Promise.all(
    ['olga', 'otto'].map((name) =>
      aClient(app).send('POST /api/v1/setup', {
        body: { name, email: `${name}@example.org`, password, token: last },
      }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 201)?.body).toMatchObject({ account: { isOwner: true }, devices: [] });
  expect((await verifyChains(db)).faults).toEqual([]);
});
