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

test('errors come before warnings, and the rule with most findings before the others', () => {
  const groups = ruleGroups([
    aFinding('w', 'warning', 'SR-1'),
    aFinding('w', 'warning', 'SR-2'),
    aFinding('a', 'error', 'SR-1'),
    aFinding('b', 'error', 'SR-1'),
    aFinding('b', 'error', 'SR-3'),
  ]);
  expect(groups.map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ['b', 2],
    ['a', 1],
    ['w', 2],
  ]);
});
