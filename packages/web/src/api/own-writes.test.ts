import { expect, test } from 'vitest';
import { knownSince, noteOwnEvent } from './own-writes.ts';

const news = () => performance.now() + 200;

test('an own change is known from its answer, and with it all that came before it', () => {
  const before = performance.now();
  noteOwnEvent('pump', { items: [{ event: 6 }, { event: 7 }], refused: [] });
  for (const event of [7, 5]) {
    expect(knownSince(news(), 'pump', event)).toBeGreaterThanOrEqual(before);
    expect(knownSince(news(), 'pump', event)).toBeLessThanOrEqual(performance.now());
  }
});

test('what somebody does later, also the same person in another window, is known from the news of it', () => {
  noteOwnEvent('pump', { event: 7 });
  const heard = news();
  expect(knownSince(heard, 'pump', 8)).toBe(heard);
});

test('an answer to a mere question tells of no change, and makes none known', () => {
  noteOwnEvent('pump', { event: 7 });
  noteOwnEvent('pump', { flags: [], why: 'It hinders in an emergency.' });
  noteOwnEvent('pump', null);
  const heard = news();
  expect(knownSince(heard, 'pump', 8)).toBe(heard);
  expect(knownSince(heard, 'pump', 7)).toBeLessThan(heard);
});

test('numbers of one device say nothing of another', () => {
  noteOwnEvent('pump', { event: 7 });
  const heard = news();
  expect(knownSince(heard, 'monitor', 3)).toBe(heard);
  expect(knownSince(heard, undefined, undefined)).toBe(heard);
});
