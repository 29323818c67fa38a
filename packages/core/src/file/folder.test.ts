import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aControl,
  aDevice,
  aDeviceFile,
  aFunction,
  allNo,
  anOverallResidual,
  aParticipant,
  aSafetyPolicy,
  aSafetyRisk,
  aSecurityPolicy,
  aSecurityRisk,
  aSituation,
  aTransfer,
  confirmed,
} from '../risk/testing/records.ts';
import type { DeviceFile } from './device-file.ts';
import { deviceFile } from './device-file.ts';
import { type FolderFile, readFolder, writeFolder } from './folder.ts';
import type { FileRecord } from './registry.ts';

const awkward = [
  'true', 'no', 'null', '~', '0x10', '012', '1e3', '.inf', '-1', '2026-11-24', '12:30:00', '1_000', '=', '<<',
  '- a', 'a: b', 'a #b', '# a', '*a', '&a', '!a', '|', '>', '%a', '@a', '`a', "'a'", '"a"', '[a]', '{a}', '? a', '---', '...',
  'ends with colon:', "it's", 'back\\slash', 'emoji 🫀', 'ü\u0301', '\u2028x', 'a\u0085b', 'a\u00a0b', '\ufeffx', 'a\tb',
] as const; // biome-ignore format: a list to be skimmed

const line = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 150 }),
);
const filled = line.filter((text) => text.trim() !== '');
const text = fc.oneof(
  filled,
  fc
    .array(fc.tuple(fc.constantFrom('', ' ', '    ', '\t', '- ', '# '), line, fc.constantFrom('', ' ', '  ', '\r')), {
      minLength: 2,
      maxLength: 5,
    })
    .map((lines) => lines.map((parts) => parts.join('')).join('\n'))
    .filter((all) => all.trim() !== ''),
  fc.constantFrom(
    'x'.repeat(200),
    `${'word '.repeat(40)}end`,
    'a\n\n\nb',
    'a\n  indented\n\n    more\nb',
    '> quoted\n> twice',
  ),
);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const risk = fc
  .record({
    title: filled,
    scenario: optional(text),
    genericCause: optional(fc.constantFrom('denialOfService' as const, 'replay' as const)),
    losses: optional(
      fc.array(
        fc.record({
          property: fc.constantFrom('integrity' as const, 'availability' as const),
          function: fc.constant('FN-1'),
        }),
        { maxLength: 3 },
      ),
    ),
    impact: optional(fc.record({ privacy: optional(fc.constantFrom('slight', '1', '0x1', 'true', 'null')) })),
    safetyImpact: optional(
      fc.record({
        answer: fc.constantFrom('none' as const, 'yes' as const),
        reason: optional(text),
        confirmed: optional(
          fc.constant({
            ...confirmed,
            basis: { 'SR-10': '0123456789012345', 'SR-9': '1234567890123e45', 'FN-1': 'abcdef0123456789' },
          }),
        ),
      }),
    ),
    author: optional(filled.map((name) => name.slice(0, 100)).filter((name) => name.trim() !== '')),
  })
  .map((fields) => fields);

const file = fc
  .array(risk, { minLength: 1, maxLength: 12 })
  .map((bodies) =>
    aDeviceFile([aFunction(), ...bodies.map((fields, at) => aSecurityRisk({ ...fields, key: `SR-${at + 1}` }))]),
  );

test('a written file is read as the same file, and written again as the same bytes', () => {
  fc.assert(
    fc.property(file, (before) => {
      const folder = writeFolder(before);
      const after = readFolder(folder);
      expect(plain(after)).toEqual(plain(before));
      expect(writeFolder(after)).toEqual(folder);
    }),
    { numRuns: 300 },
  );
});

test.each(awkward)('the title %j comes back as it was', (title) => {
  const records = [aSecurityRisk({ title, scenario: `${title}\n  ${title}\n` })];
  expect(plain(readFolder(writeFolder(aDeviceFile(records))))).toEqual(plain(aDeviceFile(records)));
});

const everything = [
  aDevice({
    profile: { softwareOnly: false, regulation: 'mdr' },
    intendedPurpose: 'Delivers insulin.\n\nNot for infants.',
  }),
  aFunction(),
  aParticipant(),
  aSafetyPolicy(),
  aSecurityPolicy(),
  aSecurityRisk({ key: 'SR-2' }),
  aSecurityRisk({ key: 'SR-10', enables: ['SR-2'] }),
  aSecurityRisk({ key: 'SR-1', exploitability: { before: 'high' }, safetyImpact: { answer: 'yes', confirmed } }),
  aSituation({ sequences: [{ id: 'A', events: 'x', causes: [{ type: 'security', ref: 'SR-1' }] }] }),
  aSafetyRisk(),
  aControl({ crossSafety: allNo }),
  aTransfer(),
  anOverallResidual(),
];

test('the same content gives the same bytes, whatever the order of records, fields and map entries', () => {
  const folder = writeFolder(deviceFile(everything));
  const turned = [...everything]
    .reverse()
    .map((record) => ({ ...record, body: turnedAround(record.body) }) as FileRecord);
  expect(writeFolder(deviceFile(turned))).toEqual(folder);
});

test('records stand by key, numbers by value, one file a kind, in the order of the kinds', () => {
  const folder = writeFolder(deviceFile(everything));
  expect(folder.map(({ path }) => path)).toEqual([
    'device/device.yaml',
    'device/functions.yaml',
    'device/participants.yaml',
    'risk/safety-policy.yaml',
    'risk/security-policy.yaml',
    'risk/security-risks.yaml',
    'risk/hazardous-situations.yaml',
    'risk/safety-risks.yaml',
    'risk/controls.yaml',
    'risk/transfers.yaml',
    'risk/overall-residuals.yaml',
  ]);
  const risks = textOf(folder, 'risk/security-risks.yaml');
  expect([...risks.matchAll(/^- key: (.*)$/gm)].map(([, key]) => key)).toEqual(['SR-1', 'SR-2', 'SR-10']);
  expect(risks).toMatch(/^- key: SR-1\n {2}title: Stranger sends commands\n {2}exploitability:\n {4}before: high\n/);
});

function textOf(folder: readonly FolderFile[], path: string): string {
  return folder.find((each) => each.path === path)?.text ?? '';
}

function plain(read: DeviceFile) {
  return read.records().map(({ kind, key, body }) => ({ kind, key, body }));
}

function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, field]) => [name, turnedAround(field)] as const);
  return Object.fromEntries(entries.reverse());
}
