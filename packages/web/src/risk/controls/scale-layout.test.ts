import { expect, it } from 'vitest';
import type { Scale } from './queries.ts';
import { hasNeedle, scaleLayout } from './scale-layout.ts';

const scale = {
  strength: { level: 'weak', mark: 'stale' },
  rows: [
    { mode: 'normal', isActive: true, hindrance: 'none', mark: 'none' },
    { mode: 'emergency', isActive: true, mark: 'open' },
    { mode: 'service', isActive: false, mark: 'notAsked' },
  ],
} as unknown as Scale;

it('a needle stands where somebody has judged, also on facts that have changed, and nowhere else', () => {
  const { strength, rows } = scaleLayout(scale, false);
  expect(hasNeedle(strength)).toBe(true);
  expect(rows.map(({ needle }) => hasNeedle(needle))).toEqual([true, false, false]);
});

it('too weak stands on the left, in the way of care on the right', () => {
  const hinders = { mode: 'alarm', isActive: true, hindrance: 'hinders', mark: 'hinders' } as const;
  const { strength, rows, middle } = scaleLayout({ ...scale, rows: [...scale.rows, hinders] }, false);
  const [normal, , , alarm] = rows.map(({ needle }) => needle.x);
  expect([strength.x, middle, normal, alarm]).toEqual(
    [strength.x, middle, normal, alarm].sort((a = 0, b = 0) => a - b),
  );
});
