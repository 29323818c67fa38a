import { expect, test } from 'vitest';
import { Slug, slugOf } from './slug.ts';

test.each([
  ['Infusion pump', 'infusion-pump'],
  ['  Gerät № 3 (neu)', 'gerat-no-3-neu'],
  ['输液泵', 'device'],
  [`${'x'.repeat(49)} y`, 'x'.repeat(49)],
])('%s gets a short name that a device may bear', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  expect(Slug.safeParse(slug).success).toBe(true);
});

test.each(['', '-pump', 'Pump', 'a b', 'x'.repeat(61)])('“%s” is no short name', (slug) => {
  expect(Slug.safeParse(slug).success).toBe(false);
});
