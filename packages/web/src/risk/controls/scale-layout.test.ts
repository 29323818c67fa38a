import { expect, it } from 'vitest';
import type { Scale } from './queries.ts';
import { scaleLayout } from './scale-layout.ts';

const nobodyJudged = {
  strength: {},
  rows: [
    { mode: 'normal', isActive: true },
    { mode: 'emergency', isActive: true },
    { mode: 'service', isActive: false },
  ],
} as unknown as Scale;

it('what nobody has to judge is not shown as open, but emergency access is asked of every control', () => {
  const { strength, rows } = scaleLayout(nobodyJudged, { strength: 'notAsked', hindrance: 'notAsked' }, false);
  expect(strength.level).toBe('notAsked');
  expect(rows.map(({ needle }) => needle.level)).toEqual(['notAsked', 'open', 'notAsked']);
});

it('what somebody has to judge and nobody has is open, in every mode that the control is active in', () => {
  const { strength, rows } = scaleLayout(nobodyJudged, { strength: 'open', hindrance: 'open' }, false);
  expect(strength.level).toBe('open');
  expect(rows.map(({ needle }) => needle.level)).toEqual(['open', 'open', 'notAsked']);
});

it('a control that says nothing of its modes is open in all of them', () => {
  const rows = nobodyJudged.rows.map((row) => ({ ...row, isActive: false }));
  const layout = scaleLayout({ ...nobodyJudged, rows }, { strength: 'open', hindrance: 'open' }, false);
  expect(layout.rows.map(({ needle }) => needle.level)).toEqual(['open', 'open', 'open']);
});
