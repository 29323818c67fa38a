import { expect, test } from 'vitest';
import { savedBy } from './saved-by.ts';

const sem = 'Sem <sem@example.org>';
const fay = 'Fay <fay@example.org>';

test.each([
  ['one version by somebody else', { updatedBy: fay, version: 6 }, 5, 'byOther'],
  ['one version of one’s own', { updatedBy: sem, version: 6 }, 5, 'byMe'],
  ['two versions, whoever wrote the newest', { updatedBy: fay, version: 7 }, 5, 'bySeveral'],
  ['a version where nobody knows what was begun on', { updatedBy: fay, version: 7 }, undefined, 'byOther'],
])('%s', (_, record, begunOn, by) => {
  expect(savedBy(sem, record, begunOn)).toBe(by);
});
