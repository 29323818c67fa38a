import { afterAll, expect, test } from 'vitest';
import { startExample } from './people.ts';

const { people, home, stop, faults } = await startExample('infusion-pump', { sami: ['security'], clara: ['safety'] });
const { sami, clara } = people;
afterAll(stop);

test('what security writes is on the screen of safety without a reload', async () => {
  await clara.page.goto(`${home}/records/SR-1`);
  await clara.page.getByRole('heading', { level: 1 }).waitFor();
  const api = '/api/v1/devices/infusion-pump/records/SR-1';
  const { version, body } = await sami.send<{ version: number; body: object }>(`GET ${api}`);
  await sami.send(`PUT ${api}`, { version, body: { body: { ...body, title: 'Named while safety looks on' } } });
  await clara.page.getByRole('heading', { level: 1, name: 'Named while safety looks on' }).waitFor();
  expect(faults).toEqual([]);
});
