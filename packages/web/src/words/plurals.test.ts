import { expect, test } from 'vitest';
import { t } from './index.ts';

test.each([
  [1, 1, '1 finding by 1 rule'],
  [3, 1, '3 findings by 1 rule'],
  [12, 5, '12 findings by 5 rules'],
])('%s and %s are counted each by itself', (findings, rules, sentence) => {
  expect(t('checks.found', { findings, rules })).toBe(sentence);
});

test.each([
  [0, 'No security risk names this loss yet'],
  [1, 'Used by 1 security risk'],
  [2, 'Used by 2 security risks'],
])('%s is said as what it is', (count, sentence) => {
  expect(t('questions.uses', { count })).toBe(sentence);
});
