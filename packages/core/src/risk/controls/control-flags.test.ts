import { expect, test } from 'vitest';
import type { FileRecord } from '../../file/index.ts';
import { aControl, aDeviceFile, aFunction, allNo, aSecurityRisk, bySafety, confirmed } from '../testing/records.ts';
import { type operatingModes, screeningQuestions } from './control.ts';
import { type ControlFlag, controlRelationOf } from './control-flags.ts';

type Fields = NonNullable<Parameters<typeof aControl>[0]>;

const harmful = aSecurityRisk({ losses: [{ property: 'integrity', function: 'FN-1' }] });

function flagsOf(fields: Fields, others: readonly FileRecord[] = [harmful], release?: string) {
  return controlRelationOf(aDeviceFile([aFunction(), ...others, aControl(fields)]).at(release), 'RC-1');
}

const hinders = (mode: (typeof operatingModes)[number]): Fields => ({
  modes: [mode],
  hindrance: { modes: [{ mode, level: 'hinders' }] },
});
const weak: Fields = { strength: { level: 'weak' } };
const yes = { ...allNo, timingOrAvailability: 'yes' } as const;
const fromSafety: Fields = { origin: 'safety', crossSecurity: allNo, crossSafety: undefined, hindrance: undefined };

test('a control judged from both sides that touches nothing bears no flag', () => {
  expect(flagsOf({})).toEqual({
    flags: [],
    why: 'All that has to be judged is judged; nothing crosses over.',
    missing: [],
  });
});

test.each<[string, Fields, readonly ControlFlag[]]>([
  ['hinders in an emergency', hinders('emergency'), ['too-restrictive']],
  ['hinders, of both origins', { ...hinders('normal'), origin: 'both', crossSecurity: allNo }, ['too-restrictive']],
  ['hinders, but comes from safety', { ...fromSafety, ...hinders('emergency') }, []],
  ['is weak', weak, ['too-weak']],
  ['is weak, from safety', { ...fromSafety, ...weak }, ['too-weak']],
  ['is weak and hinders', { ...weak, ...hinders('alarm') }, ['too-restrictive', 'too-weak']],
  ['touches safety', { crossSafety: yes }, ['safety-impact']],
  ['touches safety and is weak: the stronger word only', { ...weak, crossSafety: yes }, ['too-weak']],
  [
    'touches safety and hinders: the stronger word only',
    { ...hinders('service'), crossSafety: yes },
    ['too-restrictive'],
  ],
  ['touches safety, but comes from safety', { ...fromSafety, crossSafety: yes }, []],
  ['touches security, from safety', { ...fromSafety, crossSecurity: yes }, ['security-impact']],
  ['touches security, but comes from security', { crossSecurity: yes }, []],
  [
    'touches both sides',
    { origin: 'both', crossSafety: yes, crossSecurity: yes },
    ['safety-impact', 'security-impact'],
  ],
  [
    'does all of it',
    { ...weak, ...hinders('normal'), origin: 'both', crossSafety: yes, crossSecurity: yes },
    ['too-restrictive', 'too-weak', 'security-impact'],
  ],
  ['strength not signed', { strength: { level: 'adequate', judged: undefined } }, ['undetermined']],
  ['weak, and not signed', { strength: { level: 'weak', judged: undefined } }, ['too-weak', 'undetermined']],
  ['screening not signed', { crossSafety: { ...allNo, judged: undefined } }, ['undetermined']],
  ['strength not judged', { strength: undefined }, ['undetermined']],
  ['strength not judged, where no security risk is reduced', { strength: undefined, reduces: [] }, []],
  ['hindrance not judged', { hindrance: undefined }, ['undetermined']],
  ['modes not stated', { modes: undefined }, ['undetermined']],
  ['one mode not judged', { modes: ['normal', 'emergency', 'service'] }, ['undetermined']],
  ['effect on safety not judged', { crossSafety: undefined }, ['undetermined']],
  ['effect on security not judged', { ...fromSafety, crossSecurity: undefined }, ['undetermined']],
  ['origin not stated', { origin: undefined }, ['undetermined']],
  ['both origins, security side not judged', { origin: 'both' }, ['undetermined']],
  [
    'a flag and an open judgement',
    { ...hinders('alarm'), crossSafety: undefined },
    ['too-restrictive', 'undetermined'],
  ],
])('%s', (_, fields, flags) => {
  const found = flagsOf(fields);
  expect(found.flags).toEqual(flags);
  expect(found.why).toMatch(/\.$/);
});

test.each([
  ['normal', 'It hinders in normal use.'],
  ['emergency', 'It hinders in an emergency.'],
  ['alarm', 'It hinders in an alarm.'],
  ['degradedNetwork', 'It hinders in a degraded network.'],
  ['service', 'It hinders in service.'],
] as const)('hindering in mode %s alone is enough, and the sentence names it', (mode, why) => {
  expect(flagsOf(hinders(mode))).toMatchObject({ flags: ['too-restrictive'], why });
});

test.each(screeningQuestions)('screening question %s: yes flags, no answer leaves it open', (question) => {
  expect(flagsOf({ crossSafety: { ...allNo, [question]: 'yes' } }).flags).toEqual(['safety-impact']);
  expect(flagsOf({ crossSafety: { ...allNo, [question]: undefined } }).flags).toEqual(['undetermined']);
  expect(flagsOf({ ...fromSafety, crossSecurity: { ...allNo, [question]: 'yes' } }).flags).toEqual(['security-impact']);
});

test('weak is too weak only where it reduces a security risk with impact; undetermined counts as impact', () => {
  const harmless = aSecurityRisk({ safetyImpact: { answer: 'none', confirmed: bySafety } });
  const open = aSecurityRisk({ safetyImpact: undefined });
  const retired = aSecurityRisk({ status: 'retired' });
  expect(flagsOf(weak, [harmless]).flags).toEqual([]);
  expect(flagsOf(weak, [retired]).flags).toEqual([]);
  expect(flagsOf(weak, [open])).toMatchObject({ flags: ['too-weak'], why: expect.stringContaining('SR-1') });
  expect(flagsOf({ ...weak, reduces: [{ risk: 'SAR-1', factor: 'p1' }] }).flags).toEqual([]);
});

test.each<[string, Fields]>([
  ['planned', { state: 'planned' }],
  ['retired', { status: 'retired' }],
])('what is %s never flags, not even as open', (_, fields) => {
  const found = flagsOf({ ...weak, ...hinders('emergency'), crossSafety: undefined, origin: 'both', ...fields });
  expect(found).toMatchObject({ flags: [], missing: [] });
});

test('a control is judged for the releases that have it', () => {
  const fields: Fields = { ...weak, implementedIn: ['REL-2'] };
  expect(flagsOf(fields, [harmful], 'REL-1')).toMatchObject({ flags: [], why: expect.stringContaining('REL-1') });
  expect(flagsOf(fields, [harmful], 'REL-2').flags).toEqual(['too-weak']);
  const elsewhere: Fields = { ...weak, appliesTo: { releases: ['REL-2'] } };
  expect(flagsOf(elsewhere, [harmful], 'REL-1')).toMatchObject({ flags: [], missing: [] });
});

test('weak on a risk of another release is not too weak in this one', () => {
  const { body, ...rest } = harmful;
  const elsewhere = { ...rest, body: { ...body, appliesTo: { releases: ['REL-2'] } } };
  expect(flagsOf(weak, [elsewhere], 'REL-1').flags).toEqual([]);
  expect(flagsOf(weak, [elsewhere], 'REL-2').flags).toEqual(['too-weak']);
});

test('a judgement on facts that have changed since is open again', () => {
  const judged = { ...confirmed, basis: { 'SR-1': '0'.repeat(16) } };
  for (const fields of [{ strength: { level: 'adequate', judged } }, { crossSafety: { ...allNo, judged } }] as const) {
    const found = flagsOf(fields);
    expect(found.flags).toEqual(['undetermined']);
    expect(found.why).toContain('changed since');
  }
});
