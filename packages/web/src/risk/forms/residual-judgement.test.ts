import { expect, test } from 'vitest';
import { residualJudgement } from './residual-judgement.ts';

const decided = { by: 'Clara', on: '2026-05-19', basis: { 'SAR-1': 'f73c285a5536ccf7' } };
const stored = { title: 'Overdose', severity: 'critical', decided };
const signing = { by: 'Sven', on: '2026-11-26' };
const { decided: _, ...unjudged } = stored;

test.each([
  ['nobody has judged it', unjudged, unjudged, 'open'],
  ['nobody has judged it, whatever is written', unjudged, { ...unjudged, severity: 'minor' }, 'open'],
  ['it is signed for the first time', unjudged, { ...unjudged, decided: signing }, 'signing'],
  ['it is signed anew', stored, { ...stored, decided: signing }, 'signing'],
  ['it is signed anew by who signed it, on the same day', stored, { ...stored, decided: strip(decided) }, 'signing'],
  ['nothing is written', stored, stored, 'stands'],
  ['only what is not judged is written', stored, { ...stored, title: 'Opioid overdose', p2Basis: 'Two' }, 'stands'],
  ['what was judged is written', stored, { ...stored, severity: 'minor' }, 'reopens'],
  ['what was judged is left out', stored, { title: stored.title, decided }, 'reopens'],
  ['the judgement is taken away', stored, unjudged, 'takenAway'],
])('%s', (_case, before, body, kind) => {
  expect(residualJudgement({ stored: before, body, isStale: false }).kind).toBe(kind);
});

test('a stale judgement is told to be stale, whether or not what was judged is written', () => {
  for (const body of [stored, { ...stored, severity: 'minor' }])
    expect(residualJudgement({ stored, body, isStale: true })).toEqual({ kind: 'stale', signed: decided });
});

test('until it is known whether facts have changed, the judgement is not said to stand', () => {
  expect(residualJudgement({ stored, body: stored, isStale: undefined })).toEqual({
    kind: 'notKnownYet',
    signed: decided,
  });
  const body = { ...stored, severity: 'minor' };
  expect(residualJudgement({ stored, body, isStale: undefined }).kind).toBe('reopens');
});

test('of a judgement without its basis nobody tells whether it holds', () => {
  const brought = { ...stored, decided: strip(decided) };
  expect(residualJudgement({ stored: brought, body: brought, isStale: false }).kind).toBe('unknown');
});

test('what is signed anew names the judgement that it replaces', () => {
  const body = { ...stored, decided: signing };
  expect(residualJudgement({ stored, body, isStale: true })).toEqual({ kind: 'signing', signed: decided });
  const first = { ...unjudged, decided: signing };
  expect(residualJudgement({ stored: unjudged, body: first, isStale: false })).toEqual({ kind: 'signing' });
});

function strip({ by, on }: typeof decided) {
  return { by, on };
}
