import { expect, it, test } from 'vitest';
import { contradictionOfRequired, outcomeOfPlacing } from './placed-outcome.ts';

const scale = ['low', 'medium', 'high'].map((id) => ({ id, name: id, meaning: id }));

test.each([
  ['a sequence that reaches it holds it', 'cp1', false, 'high', 'medium', { outcome: 'covered' }],
  ['as far as it has come is far enough', 'cp1', false, 'medium', 'medium', { outcome: 'covered' }],
  [
    'one that does not asks security to come down to it',
    'cp1',
    false,
    'medium',
    'high',
    { outcome: 'controlNeeded', requiredExploitability: 'medium' },
  ],
  ['one that nobody assessed asks nothing of security', 'cp1', false, undefined, 'high', { outcome: 'covered' }],
  ['of a risk that nobody assessed nothing is asked', 'cp1', false, 'low', undefined, { outcome: 'covered' }],
  ['a new sequence is one', 'cp1', true, 'low', 'high', { outcome: 'newSequence' }],
  ['a control has no exploitability', 'cp2', false, 'low', undefined, { outcome: 'covered' }],
] as const)('%s', (_, point, isNewSequence, upTo, has, decided) => {
  expect(outcomeOfPlacing(scale, { point, isNewSequence, upTo, has })).toEqual(decided);
});

test.each([
  ['medium', 'high', 'medium', undefined],
  ['medium', 'high', 'low', undefined],
  ['medium', 'high', 'high', 'aboveSequence'],
  ['high', 'high', 'medium', 'heldYetToLower'],
  ['high', 'medium', 'medium', undefined],
  ['high', 'high', undefined, undefined],
  [undefined, 'high', 'low', undefined],
] as const)('a sequence up to %s, a risk with %s and a need of %s: %s', (upTo, has, required, contradicts) => {
  expect(contradictionOfRequired(scale, { point: 'cp1', upTo, has }, required)).toBe(contradicts);
});

it('asks nothing of how a control is needed', () => {
  expect(contradictionOfRequired(scale, { point: 'cp2', upTo: 'high', has: 'high' }, 'low')).toBeUndefined();
});
