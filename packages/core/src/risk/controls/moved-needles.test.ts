import { expect, test } from 'vitest';
import { movedWithoutReason, type Needles } from './moved-needles.ts';

const adequate: Needles = { strength: { level: 'adequate', reason: 'Test report 7.' } };
const weak = (reason?: string): Needles => ({ strength: { level: 'weak', ...(reason && { reason }) } });
const inEmergency = (level: 'none' | 'hinders', reason?: string): Needles => ({
  hindrance: { modes: [{ mode: 'emergency', level, ...(reason && { reason }) }] },
});
const passed = { effectivenessEvidence: [{ ref: 'TR-8', result: 'passed' as const }] };
const pending = { effectivenessEvidence: [{ ref: 'TR-8', result: 'pending' as const }] };

test.each<[string, Needles | undefined, Needles, readonly string[]]>([
  ['a first strength with no reason', undefined, weak(), ['strength.reason']],
  ['a first strength with a reason', undefined, weak('Four digits.'), []],
  ['another strength with no reason', adequate, weak(), ['strength.reason']],
  ['another strength with the old reason', adequate, weak(' Test report 7. '), ['strength.reason']],
  ['another strength with a new reason', adequate, weak('Four digits.'), []],
  ['another strength with new evidence', adequate, { ...weak(), ...passed }, []],
  ['evidence that is still awaited', adequate, { ...weak(), ...pending }, ['strength.reason']],
  ['evidence that was there before', { ...adequate, ...passed }, { ...weak(), ...passed }, ['strength.reason']],
  ['new evidence beside the old reason', adequate, { ...weak('Test report 7.'), ...passed }, ['strength.reason']],
  ['the same strength', adequate, adequate, []],
  ['a strength taken back', adequate, {}, []],
  ['a first hindrance with no reason', undefined, inEmergency('hinders'), ['hindrance.modes.0.reason']],
  ['that nothing hinders, said first', undefined, inEmergency('none'), []],
  [
    'that it hinders no more, with no reason',
    inEmergency('hinders', 'No code.'),
    inEmergency('none'),
    ['hindrance.modes.0.reason'],
  ],
  [
    'that it hinders no more, with the old reason',
    inEmergency('hinders', 'No code.'),
    inEmergency('none', 'No code.'),
    ['hindrance.modes.0.reason'],
  ],
  [
    'that it hinders no more, and why',
    inEmergency('hinders', 'No code.'),
    inEmergency('none', 'Left out at night.'),
    [],
  ],
  ['that it hinders after all', inEmergency('none'), inEmergency('hinders'), ['hindrance.modes.0.reason']],
])('%s', (_, before, after, paths) => {
  expect(movedWithoutReason(before, after).map(({ path }) => path)).toEqual(paths);
});

test('each mode is a needle of its own, and the sentence says which way it went', () => {
  const before = inEmergency('hinders', 'No code at hand.');
  const after: Needles = {
    hindrance: {
      modes: [{ mode: 'normal', level: 'none' }, ...(inEmergency('none', 'No code at hand.').hindrance?.modes ?? [])],
    },
  };
  expect(movedWithoutReason(before, after)).toEqual([
    {
      path: 'hindrance.modes.1.reason',
      mode: 'emergency',
      message: 'still argues for "hinders": say why "hinders" becomes "does not hinder", or add evidence',
    },
  ]);
});
