import { expect, test } from 'vitest';
import { aDeviceFile, aSafetyRisk, aSecurityRisk, aSituationCausedBy } from '../testing/records.ts';
import { levelUses } from './level-uses.ts';
import { levelName } from './policy.ts';

test('a level is told with the number of records that name it, each counted once', () => {
  const file = aDeviceFile([
    aSecurityRisk({ key: 'SR-1', exploitability: { before: 'high', after: 'low' }, impact: { privacy: 'severe' } }),
    aSecurityRisk({ key: 'SR-2', exploitability: { before: 'high', after: 'high' } }),
    aSituationCausedBy(['SR-1'], 'low'),
    aSafetyRisk({ severity: 'critical', p2: 'p2-low', after: { severity: 'critical', p1: 'p1-low' } }),
  ]);
  expect(levelUses(file)).toEqual({
    severity: { critical: 1 },
    p1: { 'p1-low': 1 },
    p2: { 'p2-low': 1 },
    exploitability: { high: 2, low: 2 },
    impact: { severe: 1 },
  });
});

test('a level is told by the name that the policy gives it; one that it lacks is said to be none', () => {
  const scale = [{ id: 'low', name: 'Low', meaning: 'Needs rare skill.' }];
  expect(levelName(scale, 'low')).toBe('Low');
  expect(levelName(scale, 'very-low')).toBe('“very-low”, no level of the policy');
  expect(levelName(scale, undefined)).toBe('not assessed');
  expect(levelName(undefined, 'low')).toBe('low');
});
