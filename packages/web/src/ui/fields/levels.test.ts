import { expect, test } from 'vitest';
import { scaleOf, standingAt, standingOf } from './levels.ts';

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

const error = new Error('no answer');
const halfKnown = { standing: { safety: { kind: 'asked' }, security: { kind: 'notHad', error } } } as const;

test('a level whose policy is asked for, or cannot be had, is not one of a device without a policy', () => {
  expect(standingAt(['severity'], halfKnown).kind).toBe('asked');
  expect(standingAt(['impact', 'privacy'], halfKnown)).toEqual({ kind: 'notHad', error });
  expect(standingAt(['title'], halfKnown).kind).toBe('known');
});

test('what cannot be had is told before what is still asked for', () => {
  expect(standingOf(halfKnown, ['safety', 'security'])).toEqual({ kind: 'notHad', error });
  expect(standingOf(halfKnown, ['safety']).kind).toBe('asked');
  expect(standingOf(halfKnown, []).kind).toBe('known');
});
