import { expect, test } from 'vitest';
import { deviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';
import { supposing } from './supposing.ts';

const harm = (key: string, title: string): FileRecord => ({ kind: 'harm', key, body: { title, status: 'draft' } });
const file = deviceFile([harm('HM-1', 'Burn'), harm('HM-2', 'Fall')]);

test('what is supposed is changed or added, and the file itself stays as it is', () => {
  const supposed = supposing(file, [harm('HM-2', 'Fracture'), harm('HM-3', 'Shock')]);
  expect(supposed.all('harm').map(({ key, body }) => [key, body.title])).toEqual([
    ['HM-1', 'Burn'],
    ['HM-2', 'Fracture'],
    ['HM-3', 'Shock'],
  ]);
  expect(file.all('harm').map(({ body }) => body.title)).toEqual(['Burn', 'Fall']);
});
