import { expect, test } from 'vitest';
import { aControl, aDeviceFile, aSecurityRisk } from '../testing/records.ts';
import { creditedControls } from './credit.ts';

type Fields = NonNullable<Parameters<typeof aControl>[0]>;

const passed = { ref: 'TR-1', result: 'passed' } as const;

test.each<[string, boolean, Fields]>([
  ['in place and verified', true, {}],
  ['planned', false, { state: 'planned' }],
  ['retired', false, { status: 'retired' }],
  ['without evidence', false, { effectivenessEvidence: undefined }],
  ['with implementation evidence only', false, { effectivenessEvidence: [], implementationEvidence: [passed] }],
  ['with evidence pending', false, { effectivenessEvidence: [{ ref: 'TR-1', result: 'pending' }] }],
  [
    'with a failed test beside a passed one',
    false,
    { effectivenessEvidence: [passed, { ref: 'TR-2', result: 'failed' }] },
  ],
  ['with one passed, one pending', true, { effectivenessEvidence: [passed, { ref: 'TR-2', result: 'pending' }] }],
  ['information without a reason', false, { option: 'information' }],
  ['information with a reason', true, { option: 'information', informationReason: 'Trained staff read it.' }],
  ['in another release', false, { implementedIn: ['REL-1'] }],
  ['in the judged release', true, { implementedIn: ['REL-1', 'REL-2'] }],
  ['of other releases only', false, { appliesTo: { releases: ['REL-1'] } }],
  ['of this release too', true, { appliesTo: { releases: ['REL-1', 'REL-2'] } }],
  ['reducing another factor', false, { reduces: [{ risk: 'SR-1', factor: 'impact' }] }],
  ['reducing another risk', false, { reduces: [{ risk: 'SR-2', factor: 'exploitability' }] }],
])('a control %s is credited: %s', (_, credited, fields) => {
  const file = aDeviceFile([aSecurityRisk(), aSecurityRisk({ key: 'SR-2' }), aControl(fields)]).at('REL-2');
  expect(creditedControls(file, 'SR-1', 'exploitability')).toEqual(credited ? ['RC-1'] : []);
});
