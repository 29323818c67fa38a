import { expect, test } from 'vitest';
import { harmPossibleOf, unsignedLosses, withLossesSigned } from './clinical-effect.ts';
import { DeviceFunction } from './function.ts';

const answered = { by: 'Dr Okafor', on: '2026-03-02' };

test.each([
  ['no', undefined, 'undetermined'],
  ['no', answered, 'no'],
  ['yes', undefined, 'yes'],
  ['undetermined', answered, 'undetermined'],
] as const)('a clinical answer of %s, signed by %j, counts as %s', (harmPossible, signed, counts) => {
  expect(harmPossibleOf({ harmPossible, whatHappens: 'A figure on a screen.', answered: signed })).toBe(counts);
  expect(harmPossibleOf(undefined)).toBeUndefined();
});

test('what bears no signature is signed, and what bears one keeps it', () => {
  const unsigned = { harmPossible: 'no' as const, whatHappens: 'A figure on a screen.' };
  const body = DeviceFunction.parse({
    title: 'Show the trend',
    ifLost: { integrity: unsigned, availability: { ...unsigned, answered } },
  });
  expect(unsignedLosses(body)).toEqual(['integrity']);
  const signed = withLossesSigned(body, { by: 'Clara', on: '2026-11-24' });
  expect(unsignedLosses(signed)).toEqual([]);
  expect(signed.ifLost?.integrity?.answered).toEqual({ by: 'Clara', on: '2026-11-24' });
  expect(signed.ifLost?.availability?.answered).toEqual(answered);
  expect(signed.ifLost).not.toHaveProperty('confidentiality');
});
