import { expect, test } from 'vitest';
import { sentenceOfRefusal } from './sentence-of-refusal.ts';

test('who pastes what is no value is told the values, or that there are none yet', () => {
  const refused = (options: readonly string[]) => sentenceOfRefusal({ why: 'notAnOption', options });
  expect(refused(['Low', 'High'])).toContain('Write Low or High.');
  expect(refused([])).toBe('This column has no values yet: a policy names them first. Until then it stays empty.');
});
