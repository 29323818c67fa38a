import { expect, test } from 'vitest';
import { aDeviceFile, aSafetyPolicy, aSecurityPolicy, aSecurityRisk } from '../risk/testing/records.ts';
import { secondPolicyFaults } from './second-policy-faults.ts';

test('a second living policy of a side is refused, naming the one that judges', () => {
  const second = aSecurityPolicy({ key: 'CP-2' });
  expect(secondPolicyFaults(aDeviceFile([aSecurityPolicy(), second]), [second, aSecurityRisk()])).toEqual([
    {
      record: 'CP-2',
      path: '',
      message: 'would be a second security risk policy: risks are judged by CP-1. Change that one, or retire it first',
    },
  ]);
});

test('the first of a side, and the one after a retired one, are taken', () => {
  const [retired, next] = [aSafetyPolicy({ status: 'retired' }), aSafetyPolicy({ key: 'SP-2' })];
  expect(secondPolicyFaults(aDeviceFile([retired, next]), [next])).toEqual([]);
  expect(secondPolicyFaults(aDeviceFile([]), [aSafetyPolicy()])).toEqual([]);
});
