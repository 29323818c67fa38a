import { expect, test } from 'vitest';
import { aControl, aDeviceFile, aSafetyRisk, aSecurityRisk, aSituation, aVariant } from '../testing/records.ts';
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

test.each<[string, readonly string[] | undefined, readonly string[] | undefined, boolean]>([
  ['every variant, and the risk of every variant', undefined, undefined, true],
  ['all variants by name, and the risk of every variant', ['VAR-a', 'VAR-b'], undefined, true],
  ['one variant, and the risk of every variant', ['VAR-a'], undefined, false],
  ['one variant, and the risk of that one', ['VAR-a'], ['VAR-a'], true],
  ['one variant, and the risk of another', ['VAR-a'], ['VAR-b'], false],
  ['one variant, and the risk of both', ['VAR-a'], ['VAR-a', 'VAR-b'], false],
  ['every variant, and the risk of one', undefined, ['VAR-b'], true],
])('a control of %s', (_, has, of, credited) => {
  const variants = (keys: readonly string[] | undefined) => (keys ? { appliesTo: { variants: [...keys] } } : {});
  const risks = [aSecurityRisk(variants(of)), aSafetyRisk(), aSituation(variants(of))];
  const reduces: Fields['reduces'] = [
    { risk: 'SR-1', factor: 'exploitability' },
    { risk: 'SAR-1', factor: 'p2' },
  ];
  const control = aControl({ reduces, ...variants(has) });
  const file = aDeviceFile([aVariant('VAR-a'), aVariant('VAR-b'), aVariant('VAR-c', 'retired'), ...risks, control]);
  const expected = credited ? ['RC-1'] : [];
  expect(creditedControls(file, 'SR-1', 'exploitability')).toEqual(expected);
  expect(creditedControls(file, 'SAR-1', 'p2')).toEqual(expected);
});
