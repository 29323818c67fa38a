import { expect, it } from 'vitest';
import { refuseUnpermitted } from './permitted.ts';

const kept = { following: [] } as const;

it.each([
  ['hazard', { title: 'No flow' }, 'To write title you need the role safety risk management on this device.'],
  ['control', { strength: 'weak' }, 'To write strength you need the role product security on this device.'],
])('a reader who writes a %s is told the roles that the table gives', (kind, after, reason) => {
  const write = () => refuseUnpermitted(['reader'], { kind, key: 'K-1', before: undefined, after, ...kept });
  expect(write).toThrow(`${reason} Nothing was changed.`);
});

it('who writes nothing is refused by the roles of the kind, also where nothing changes', () => {
  const body = { title: 'No flow' };
  const write = () =>
    refuseUnpermitted(['reader'], { kind: 'hazard', key: 'HZ-1', before: body, after: body, ...kept });
  expect(write).toThrow('To write this you need the role safety risk management on this device. Nothing was changed.');
});
