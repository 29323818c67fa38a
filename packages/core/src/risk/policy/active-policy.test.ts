import { expect, test } from 'vitest';
import { aDeviceFile, aSecurityPolicy } from '../testing/records.ts';
import { judgedByInstead } from './active-policy.ts';

const [first, second] = [aSecurityPolicy({ key: 'CP-8' }), aSecurityPolicy({ key: 'CP-9' })];

test('of two living policies of a side the approved one judges, else the first', () => {
  const file = aDeviceFile([first, second]);
  expect(judgedByInstead(file, 'CP-9', { discipline: 'security', status: 'draft' })).toBe('CP-8');
  const approved = aDeviceFile([first, aSecurityPolicy({ key: 'CP-9', status: 'approved' })]);
  expect(judgedByInstead(approved, 'CP-8', first.body)).toBe('CP-9');
  expect(judgedByInstead(approved, 'CP-9', second.body)).toBeUndefined();
});

test('nothing stands beside the policy in force, and a retired one waits for nothing', () => {
  const file = aDeviceFile([]);
  expect(judgedByInstead(file, 'CP-1', { discipline: 'security', status: 'draft' })).toBeUndefined();
  expect(judgedByInstead(file, 'CP-9', { discipline: 'security', status: 'retired' })).toBeUndefined();
});
