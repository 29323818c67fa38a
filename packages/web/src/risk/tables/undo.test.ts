import { expect, test } from 'vitest';
import { did, inverse, noSteps, redid, undid } from './undo.ts';

const one = { changes: [{ key: 'SR-1', path: 'title', before: 'a', after: 'b' }] };
const two = { changes: [{ key: 'SR-2', path: 'title', before: undefined, after: 'c' }] };

test('the last change is undone first, and can be done again', () => {
  const both = did(did(noSteps, one), two);
  const back = undid(both);
  expect(back).toEqual({ done: [one], undone: [two] });
  expect(redid(back)).toEqual(both);
  expect(undid(noSteps)).toEqual(noSteps);
});

test('after a new change there is nothing to do again', () => {
  expect(did(undid(did(noSteps, one)), two)).toEqual({ done: [two], undone: [] });
});

test('the inverse of a change sets what was there before', () => {
  expect(inverse(two)).toEqual({ changes: [{ key: 'SR-2', path: 'title', before: 'c', after: undefined }] });
});
