import { expect, test } from 'vitest';
import { knownSince, noteOwnEvent, ownWrite } from './own-writes.ts';

test('an own change is known from its answer, what others did from the news of it', async () => {
  const before = performance.now();
  await ownWrite(async () => 'done');
  const after = performance.now();
  const heard = after + 200;
  expect(knownSince(heard, true)).toBeGreaterThanOrEqual(before);
  expect(knownSince(heard, true)).toBeLessThanOrEqual(after);
  expect(knownSince(heard, false)).toBe(heard);
});

test('what the same person does in another window is not known from the answer to a change here', async () => {
  await ownWrite(async () => 'done');
  noteOwnEvent({ items: [{ event: 6 }, { event: 7 }], refused: [] });
  const heard = performance.now() + 200;
  expect(knownSince(heard, true, 7)).toBeLessThan(heard);
  expect(knownSince(heard, true, 8)).toBe(heard);
  noteOwnEvent(null);
  expect(knownSince(heard, true, 8)).toBeLessThan(heard);
});

test('while a change is under way, what is heard may be another one', async () => {
  let heard = 0;
  await ownWrite(async () => {
    heard = knownSince(42, true);
  });
  expect(heard).toBe(42);
});
