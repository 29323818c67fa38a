import { expect, test } from 'vitest';
import { scaleOf } from './levels.ts';

const scale = (id: string) => [{ id, name: id, meaning: id }];
const policies = {
  safety: { severity: scale('severity'), p1: scale('p1'), p2: scale('p2') },
  security: { exploitability: scale('exploitability'), impact: scale('impact') },
  // Only the scales are read here.
} as unknown as Parameters<typeof scaleOf>[1];

test.each([
  [['severity'], 'severity'],
  [['after', 'p1'], 'p1'],
  [['sequences', '0', 'upTo'], 'exploitability'],
  [['exploitability', 'after'], 'exploitability'],
  [['impact', 'privacy'], 'impact'],
  [['decision', 'requiredExploitability'], 'exploitability'],
])('the field %j holds a level of %s', (path, id) => expect(scaleOf(path, policies)?.[0]?.id).toBe(id));

test('a field without a scale holds no level', () =>
  expect(scaleOf(['losses', '0', 'property'], policies)).toBeUndefined());
