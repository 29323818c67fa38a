import { expect, it } from 'vitest';
import type { Scale } from './queries.ts';
import { scaleLayout } from './scale-layout.ts';

const nobodyJudged = {
  strength: {},
  rows: [
    { mode: 'normal', isActive: true },
    { mode: 'emergency', isActive: true },
  ],
} as unknown as Scale;

it('what nobody has to judge is not shown as open, but emergency access is asked of every control', () => {
  const { strength, rows } = scaleLayout(nobodyJudged, { strength: 'notAsked', hindrance: 'notAsked' }, false);
  expect(strength.level).toBe('notAsked');
  expect(rows.map(({ needle }) => needle.level)).toEqual(['notAsked', 'open']);
});

it('what somebody has to judge and nobody has is open', () => {
  const { strength, rows } = scaleLayout(nobodyJudged, { strength: 'open', hindrance: 'open' }, false);
  expect([strength, ...rows.map(({ needle }) => needle)].map(({ level }) => level)).toEqual(['open', 'open', 'open']);
});
