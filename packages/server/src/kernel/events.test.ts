import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aDatabase, anOwner, ask } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'glucose-monitor')?.id ?? '';

test('an event says which fields changed, of which record by its title', async () => {
  const params = { device, key: 'HS-10' };
  const { body, version } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params });
  await ask(owner, 'POST /api/v1/devices/{device}/records/batch', {
    params: { device },
    body: { changes: [{ key: 'HS-10', version, body: { ...body, title: 'Another title' } }] },
  });
  const trail = await ask(owner, 'GET /api/v1/devices/{device}/audit', {
    params: { device },
    query: { record: 'HS-10' },
  });
  expect(trail.items[0]).toMatchObject({ record: 'HS-10', version: version + 1, fields: ['title'] });
  expect(trail.items.at(-1)?.fields).toBeUndefined();
  expect(trail.titles).toEqual({ 'HS-10': 'Another title' });
});

test('findings come with the titles of the records that they are on', async () => {
  const { items, titles } = await ask(owner, 'GET /api/v1/devices/{device}/findings', { params: { device } });
  expect(items.length).toBeGreaterThan(0);
  for (const { record } of items) expect(titles[record]).toBeTruthy();
});

test('the trail of the workspace names the device that was brought in', async () => {
  const { items } = await ask(owner, 'GET /api/v1/audit', {});
  expect(items.flatMap((event) => event.device ?? [])).toContain('glucose-monitor');
});
