import { expect, test } from 'vitest';
import { aControl, aDeviceFile, allNo, aSecurityRisk } from '../testing/records.ts';
import { type ScreeningSide, waitsForScreening, whyNotTogether } from './screening.ts';

type Fields = NonNullable<Parameters<typeof aControl>[0]>;

const holds = { by: 'Mara Lindt', on: '2026-03-02' };
const unsigned = { ...allNo, judged: undefined };
const past = { ...holds, basis: { 'SR-1': '0000000000000000' } };

test.each<[string, ScreeningSide, Fields, boolean, RegExp | undefined]>([
  ['all no, and nobody signed', 'safety', { crossSafety: unsigned }, true, undefined],
  ['all no on facts that have changed', 'safety', { crossSafety: { ...allNo, judged: past } }, true, undefined],
  ['all no, and signed', 'safety', { crossSafety: { ...allNo, judged: holds } }, false, /was confirmed by Mara Lindt/],
  ['a yes', 'safety', { crossSafety: { ...unsigned, alarmsOrDisplay: 'yes' } }, true, /changes alarms or display/],
  ['one question open', 'safety', { crossSafety: { ...allNo, alarmsOrDisplay: undefined } }, true, /1 of the five/],
  ['nothing answered', 'safety', { crossSafety: undefined }, true, /not screened yet/],
  ['nothing answered of a plan', 'safety', { crossSafety: undefined, state: 'planned' }, false, /not screened yet/],
  ['asked of the side it comes from', 'security', {}, false, /no control that security has to screen/],
  ['of both sides', 'security', { origin: 'both', crossSecurity: unsigned }, true, undefined],
  ['retired', 'safety', { status: 'retired' }, false, /is retired/],
])('a screening with %s', (_, side, fields, waits, why) => {
  const control = aControl(fields);
  const file = aDeviceFile([aSecurityRisk(), control]);
  expect(waitsForScreening(file, control.body, side)).toBe(waits);
  const refused = whyNotTogether(file, 'RC-1', side);
  if (why === undefined) expect(refused).toBeUndefined();
  else expect(refused).toMatch(why);
});

test('what is no control cannot be confirmed', () => {
  expect(whyNotTogether(aDeviceFile([aSecurityRisk()]), 'SR-1', 'safety')).toBe('is no control of this device');
});
