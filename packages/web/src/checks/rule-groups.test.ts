import type { Finding } from '@suture/core/kernel';
import { expect, test } from 'vitest';
import { ruleGroups, rulesByGravity } from './rule-groups.ts';

const aFinding = (rule: string, level: Finding['level'], record: string): Finding => ({
  rule,
  level,
  record,
  path: '',
  message: '',
  cites: [],
  fix: '',
});

const aRule = (title: string, level: Finding['level'], count: number) => ({ title, level, count, cites: [], fix: '' });

const rules = {
  w: aRule('Rule w', 'warning', 2),
  a: aRule('Rule a', 'error', 9),
  b: aRule('Rule b', 'error', 2),
  kept: aRule('A rule that was asked for and is kept', 'error', 0),
};

test('errors come before warnings, and the rule with most findings before the others', () => {
  const groups = ruleGroups(
    [
      aFinding('w', 'warning', 'SR-1'),
      aFinding('w', 'warning', 'SR-2'),
      aFinding('a', 'error', 'SR-1'),
      aFinding('b', 'error', 'SR-1'),
      aFinding('b', 'error', 'SR-3'),
    ],
    rules,
  );
  expect(groups.map(({ title, findings, count }) => [title, findings.length, count])).toEqual([
    ['Rule a', 1, 9],
    ['Rule b', 2, 2],
    ['Rule w', 2, 2],
  ]);
});

test('a rule that is kept is not among the broken ones', () => {
  expect(rulesByGravity(rules).map(({ rule }) => rule)).toEqual(['a', 'b', 'w']);
});
