import { expect, test } from 'vitest';
import { Day, daysBetween } from './dates.ts';

test.each([
  ['2026-03-28', '2026-03-30', 2],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-01-01', '2025-12-31', -1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '24.11.2026', ''])('%s is no day', (text) => {
  expect(Day.safeParse(text).success).toBe(false);
});
