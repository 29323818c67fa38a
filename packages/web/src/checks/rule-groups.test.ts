import type { Finding } from '@suture/core/kernel';
import { expect, test } from 'vitest';
import { ruleGroups } from './rule-groups.ts';

const aFinding = (rule: string, level: Finding['level'], record: string): Finding => ({
  rule,
  level,
  record,
  path: '',
  message: '',
  cites: [],
  fix: '',
});

const rules = Object.fromEntries(
  ['w', 'a', 'b'].map((rule) => [rule, { title: `Rule ${rule}`, count: rule === 'a' ? 9 : 2 }]),
);

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
