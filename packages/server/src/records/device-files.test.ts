import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aDatabase, anOwner, ask } from '../testing/index.ts';
import { DeviceFiles } from './index.ts';

const { db } = await aDatabase();
const owner = await anOwner(await buildApp({ db }), db);
const { items } = await ask(owner, 'POST /api/v1/examples', {});
const device = items.find(({ slug }) => slug === 'ivd-analyser')?.id ?? '';

test('a file is the same until something is written, and is opened anew on the next day with the same records', async () => {
  let today = '2026-11-24';
  const files = new DeviceFiles(() => today);
  const first = await files.open(db, device);
  expect(await files.open(db, device)).toBe(first);
  today = '2026-11-25';
  const next = await files.open(db, device);
  expect(next.file).not.toBe(first.file);
  expect(next.stored.values()).toEqual(first.stored.values());
  expect(next.event).toBe(first.event);
  expect(await files.open(db, device)).toBe(next);
});
