import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical.ts';

test('sorts keys, leaves out what is absent, keeps the order of lists', () => {
  expect(canonicalText({ b: [2, 1], a: { d: null, c: undefined }, aa: 'ü"\n' })).toBe(
    '{"a":{"d":null},"aa":"ü\\"\\n","b":[2,1]}',
  );
});

test('is the same for the same content whatever the order of its keys, and reads back as it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalText(value);
      expect(canonicalText(reversed(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('x'), undefined])('refuses %s', (value) => {
  expect(() => canonicalText(value)).toThrow(TypeError);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  );
}
