import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys, keyOf } from './record-kind.ts';

test('keys are ordered by prefix, then numbers by value and slugs by code unit', () => {
  const keys = ['SR-10', 'REL-b', 'SR-9', 'HS-2', 'REL-a.2', 'SR-1', 'REL-a'];
  expect(keys.sort(compareKeys)).toEqual(['HS-2', 'REL-a', 'REL-a.2', 'REL-b', 'SR-1', 'SR-9', 'SR-10']);
});

test('the order is one: transitive, and nothing but equal keys is level', () => {
  const key = fc.tuple(
    fc.constantFrom('SR', 'REL'),
    fc.oneof(fc.nat(30).map(String), fc.stringMatching(/^[a-c0-2.]{1,3}$/)),
  );
  const arbitrary = key.map(([prefix, rest]) => `${prefix}-${rest}`);
  fc.assert(
    fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
      expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0);
      expect(compareKeys(a, b) === 0).toBe(a === b);
      if (compareKeys(a, b) < 0 && compareKeys(b, c) < 0) expect(compareKeys(a, c)).toBeLessThan(0);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['SR-1', true],
  ['RC-12', true],
  ['HS-1', false],
  ['SR-', false],
  ['SR-A', false],
  ['sr-1', false],
  ['XSR-1', false],
])('a reference to a security risk or a control may be %s: %s', (key, fits) => {
  expect(keyOf('SR', 'RC').safeParse(key).success).toBe(fits);
});
