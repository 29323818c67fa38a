import fc from 'fast-check';
import { expect, test } from 'vitest';
import { say, speakBy } from '../kernel/index.ts';
import {
  controlRelationOf,
  coverageOf,
  evaluateSafetyRisk,
  evaluateSecurityRisk,
  proposedTransfers,
  relationOf,
  safetyRelationOf,
} from '../risk/index.ts';
import {
  aControl,
  aDevice,
  aDeviceFile,
  aFunction,
  aSafetyRisk,
  aSecurityPolicy,
  aSecurityRisk,
  aSituationCausedBy,
  aTransfer,
  confirmed,
} from '../risk/testing/records.ts';
import { type DeviceFile, deviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';

test('a change makes only those compute again that read what changed', () => {
  const first = aDeviceFile([aFunction(), aFunction({ key: 'FN-2' }), aSecurityRisk(), aSecurityRisk({ key: 'SR-2' })]);
  let computed = 0;
  const judged = (file: DeviceFile, key: string) =>
    file.memo('judged:today', key, () => {
      computed += 1;
      return file.get('securityRisk', key)?.title;
    });
  expect([judged(first, 'SR-1'), judged(first, 'SR-2'), judged(first, 'SR-1'), computed]).toEqual([
    'Stranger sends commands', 'Stranger sends commands', 'Stranger sends commands', 2,
  ]); // biome-ignore format: read as one line
  const next = first.with([aSecurityRisk({ title: 'Anew' })]);
  expect([judged(next, 'SR-1'), judged(next, 'SR-2'), computed]).toEqual(['Anew', 'Stranger sends commands', 3]);
  const untouched = next.with([aFunction({ title: 'Else' })]);
  expect([judged(untouched, 'SR-1'), computed]).toEqual(['Anew', 3]);
});

test('what reads another judgement computes again with it', () => {
  const first = aDeviceFile([aSecurityRisk()]);
  const inner = (file: DeviceFile) => file.memo('inner', '', () => file.get('securityRisk', 'SR-1')?.title);
  const outer = (file: DeviceFile) => file.memo('outer', '', () => `<${inner(file)}>`);
  inner(first);
  expect(outer(first)).toBe('<Stranger sends commands>');
  expect(outer(first.with([aSecurityRisk({ title: 'Anew' })]))).toBe('<Anew>');
});

test('what was absent, a list and a reference are noticed when they come', () => {
  const first = aDeviceFile([]);
  const read = (file: DeviceFile) =>
    file.memo('read', '', () => [
      file.get('securityRisk', 'SR-1')?.title,
      file.all('control').length,
      file.referrers('SR-1').map(({ key }) => key),
    ]);
  expect(read(first)).toEqual([undefined, 0, []]);
  const next = first.with([aSecurityRisk()]);
  expect(read(next)).toEqual(['Stranger sends commands', 0, []]);
  const last = next.with([aControl()]);
  expect(read(last)).toEqual(['Stranger sends commands', 1, ['RC-1']]);
  expect(read(last.with([aControl({ reduces: [] })]))).toEqual(['Stranger sends commands', 1, []]);
});

test('the older file stays right after a newer one was made from it', () => {
  const first = aDeviceFile([aFunction(), aSecurityRisk({ losses: [{ property: 'integrity', function: 'FN-1' }] })]);
  expect(relationOf(first, 'SR-1').relation).toBe('direct');
  const next = first.with([aFunction({ effect: 'alarm' })]);
  expect([relationOf(next, 'SR-1').relation, relationOf(first, 'SR-1').relation]).toEqual(['indirect-alarm', 'direct']);
});

test('what is supposed is changed or added while it is asked, and the file itself stays as it is', () => {
  const file = aDeviceFile([aSecurityRisk(), aSecurityRisk({ key: 'SR-2' })]);
  const titles = (each: DeviceFile) => each.all('securityRisk').map(({ key, body }) => `${key} ${body.title}`);
  const asked = [aSecurityRisk({ key: 'SR-2', title: 'Anew' }), aSecurityRisk({ key: 'SR-3', title: 'Besides' })];
  const before = titles(file);
  expect(file.supposing(asked, titles)).toEqual(['SR-1 Stranger sends commands', 'SR-2 Anew', 'SR-3 Besides']);
  expect([titles(file), file.has('SR-3')]).toEqual([before, false]);
});

test('what was computed is lent to what is supposed, and is there again afterwards, even where asking fails', () => {
  const file = aDeviceFile([aSecurityRisk(), aSecurityRisk({ key: 'SR-2' })]);
  let computed = 0;
  const judged = (each: DeviceFile) =>
    ['SR-1', 'SR-2'].map((key) =>
      each.memo('judged', key, () => {
        computed += 1;
        return each.get('securityRisk', key)?.title;
      }),
    );
  const before = judged(file);
  const anew = [aSecurityRisk({ title: 'Anew' })];
  expect([file.supposing(anew, judged)[0], computed]).toEqual(['Anew', 3]);
  expect([judged(file), computed]).toEqual([before, 4]);
  const fails = () => {
    throw new Error('asked in vain');
  };
  expect(() => file.supposing(anew, fails)).toThrow('asked in vain');
  expect([judged(file), computed]).toEqual([before, 5]);
});

test('a supposed file that is kept stays right', () => {
  const file = aDeviceFile([aSecurityRisk()]);
  const title = (each: DeviceFile) => each.memo('title', 'SR-1', () => each.get('securityRisk', 'SR-1')?.title);
  const kept = file.supposing([aSecurityRisk({ title: 'Anew' })], (supposed) => supposed);
  expect([title(kept), title(file), title(kept)]).toEqual(['Anew', 'Stranger sends commands', 'Anew']);
});

test('each release has judgements of its own', () => {
  const control = aControl({ implementedIn: ['REL-2'] });
  const file = aDeviceFile([aSecurityRisk({ exploitability: { before: 'high', after: 'low' } }), control]);
  const exploitability = (release: string) => evaluateSecurityRisk(file.at(release), 'SR-1').exploitability;
  expect([exploitability('REL-1'), exploitability('REL-2'), exploitability('REL-1')]).toEqual(['high', 'low', 'high']);
  expect(file.with([aDevice({ workingRelease: 'REL-2' })]).release).toBe('REL-2');
  expect(file.at('REL-1').with([aSecurityRisk()]).release).toBe('REL-1');
});

test('digests change with material fields only', () => {
  const digest = (fields: Parameters<typeof aControl>[0], key = 'RC-1') => aDeviceFile([aControl(fields)]).digest(key);
  const facts = digest({});
  expect(digest({ title: 'Another', author: 'D. Author', status: 'approved' })).toBe(facts);
  expect(digest({ strength: { level: 'weak' } })).toBe(facts);
  expect(digest({ description: 'Signed with a key.' })).not.toBe(facts);
  expect(digest({ modes: ['normal'] })).not.toBe(facts);
  expect(digest({ informationReason: 'Trained staff read it.' })).not.toBe(facts);
  expect(digest({ newRisks: { noneBecause: 'x' } })).toBe(facts);
  expect(digest({ effectivenessEvidence: [{ ref: 'TR-7', result: 'failed' }] })).not.toBe(facts);
  expect(digest({ effectivenessEvidence: [{ ref: 'TR-8', result: 'passed', text: 'Again.' }] })).toBe(facts);
  const judgement = digest({}, 'RC-1#judgement');
  expect(digest({ description: 'Signed with a key.' }, 'RC-1#judgement')).toBe(judgement);
  expect(digest({ strength: { level: 'weak' } }, 'RC-1#judgement')).not.toBe(judgement);
  expect(digest({ newRisks: { noneBecause: 'x' } }, 'RC-1#judgement')).not.toBe(judgement);
  expect(digest({ strength: { level: 'adequate', reason: 'x' } }, 'RC-1#judgement')).toBe(judgement);
  expect(digest({}, 'RC-9')).toBeUndefined();
});

const keys = ['SR-1', 'SR-2', 'SR-3'];
const anyRisk = fc
  .record({
    key: fc.constantFrom(...keys),
    losses: fc.array(
      fc.record({
        property: fc.constantFrom('confidentiality' as const, 'integrity' as const, 'availability' as const),
        function: fc.constantFrom('FN-1', 'FN-2'),
      }),
      { maxLength: 2 },
    ),
    answer: fc.constantFrom('none' as const, 'yes' as const, 'undetermined' as const),
    before: fc.constantFrom('low', 'medium', 'high'),
    next: fc.boolean(),
    status: fc.constantFrom('draft' as const, 'retired' as const),
  })
  .map(({ key, answer, before, next, ...rest }) => {
    const after = keys[keys.indexOf(key) + 1];
    const enables = next && after ? [after] : [];
    const exploitability = { before, after: 'low' };
    return aSecurityRisk({ key, enables, exploitability, safetyImpact: { answer, confirmed }, ...rest });
  });
const anyChange: fc.Arbitrary<FileRecord> = fc.oneof(
  anyRisk,
  fc
    .tuple(fc.constantFrom('FN-1', 'FN-2'), fc.constantFrom('body' as const, 'alarm' as const, undefined))
    .map(([key, effect]) => aFunction({ key, effect })),
  fc
    .tuple(fc.constantFrom('RC-1', 'RC-2'), fc.constantFrom('weak' as const, 'adequate' as const), fc.subarray(keys))
    .map(([key, level, risks]) =>
      aControl({ key, strength: { level }, reduces: risks.map((risk) => ({ risk, factor: 'exploitability' })) }),
    ),
  fc
    .tuple(fc.constantFrom('HS-1', 'HS-2'), fc.constantFrom('low', 'high'), fc.subarray(keys, { minLength: 1 }))
    .map(([key, upTo, refs]) => aSituationCausedBy(refs, upTo, key)),
  fc.constantFrom(...keys).map((source) => aTransfer({ key: `TR-${keys.indexOf(source) + 1}`, source })),
  fc.boolean().map((softwareOnly) => aDevice({ profile: { softwareOnly } })),
  fc.constantFrom('draft' as const, 'retired' as const).map((status) => aSecurityPolicy({ status })),
);

test('after any changes every judgement is that of the same records read anew', () => {
  const start = aDeviceFile([
    ...keys.map((key) => aSecurityRisk({ key })),
    aSafetyRisk(),
    aSituationCausedBy(['SR-1']),
    aControl(),
  ]);
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 12 }), (changes) => {
      let file = start;
      for (const [at, change] of changes.entries()) {
        judgements(file);
        const supposed = changes.slice(at, at + 2);
        expect(file.supposing(supposed, judgements)).toEqual(judgements(deviceFile([...file.records(), ...supposed])));
        file = file.with([change]);
      }
      expect(judgements(file)).toEqual(judgements(deviceFile([...file.records()].reverse())));
    }),
    { numRuns: 200 },
  );
});

test('what was said in one language is not remembered for who speaks another', () => {
  const file = aDeviceFile([aSecurityRisk()]);
  const said = () => file.memo('said', 'SR-1', () => say`It is open.`);
  const german = { code: 'de', sayings: { 'It is open.': 'Es ist offen.' } };
  try {
    const heard = [undefined, german, undefined, german].map((language) => {
      speakBy(() => language);
      return said();
    });
    expect(heard).toEqual(['It is open.', 'Es ist offen.', 'It is open.', 'Es ist offen.']);
  } finally {
    speakBy(() => undefined);
  }
});

function judgements(file: DeviceFile) {
  return [
    proposedTransfers(file),
    ...keys.flatMap((key) => [relationOf(file, key), coverageOf(file, key), evaluateSecurityRisk(file, key)]),
    ...['RC-1', 'RC-2'].map((key) => controlRelationOf(file, key)),
    safetyRelationOf(file, 'SAR-1'),
    evaluateSafetyRisk(file, 'SAR-1'),
  ];
}
