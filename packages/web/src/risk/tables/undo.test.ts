import { expect, test } from 'vitest';
import { did, inverse, leftOut, noSteps, redid, undid } from './undo.ts';

const one = { changes: [{ key: 'SR-1', path: 'title', before: 'a', after: 'b' }] };
const two = { changes: [{ key: 'SR-2', path: 'title', before: undefined, after: 'c' }] };

test('the last change is undone first, and can be done again', () => {
  const both = did(did(noSteps, one), two);
  const back = undid(both, two);
  expect(back).toEqual({ done: [one], undone: [two] });
  expect(redid(back, two)).toEqual(both);
});

test('after a new change there is nothing to do again', () => {
  expect(did(undid(did(noSteps, one), one), two)).toEqual({ done: [two], undone: [] });
});

test('the inverse of a change sets what was there before', () => {
  expect(inverse(two)).toEqual({ changes: [{ key: 'SR-2', path: 'title', before: 'c', after: undefined }] });
});

test('of a step of which others have changed a part, the rest is taken back and can be done again', () => {
  const both = { changes: [...one.changes, ...two.changes] };
  expect(undid(did(noSteps, both), one)).toEqual({ done: [], undone: [one] });
});

test('a step that cannot be taken back any more makes way for the one before it', () => {
  expect(leftOut(did(did(noSteps, one), two), 'done')).toEqual({ done: [one], undone: [] });
});

test('very many changes push the oldest steps out, but never the last', () => {
  const many = { changes: Array.from({ length: 5_000 }, () => one.changes[0]).flatMap((change) => change ?? []) };
  expect(did(did(noSteps, one), many).done).toEqual([many]);
  expect(did(did(noSteps, many), one).done).toEqual([one]);
});
