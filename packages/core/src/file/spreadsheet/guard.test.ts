import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './guard.ts';

test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j cannot run as a formula', (text) => {
  expect(guarded(text)).toBe(`'${text}`);
});

test.each(['x', "it's", "'quoted'", '', '1-1'])('%j stays as it is', (text) => {
  expect([guarded(text), unguarded(text)]).toEqual([text, text]);
});

test('a guard is taken off again, however many apostrophes there were', () => {
  const text = fc.tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '@', 'x', ''), fc.string()).map((parts) => parts.join('')); // biome-ignore format: one idea
  fc.assert(fc.property(text, (said) => unguarded(guarded(said)) === said));
});
