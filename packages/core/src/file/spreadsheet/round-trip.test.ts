import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aControl,
  aDeviceFile,
  aFunction,
  aSafetyPolicy,
  aSafetyRisk,
  aSecurityPolicy,
  aSecurityRisk,
  aSituation,
} from '../../risk/testing/records.ts';
import { type DeviceFile, deviceFile } from '../device-file.ts';
import { readFolder } from '../folder.ts';
import type { FileRecord } from '../registry.ts';
import { proposedMapping } from './mapping.ts';
import { plannedChanges } from './planned-changes.ts';
import { type SheetKind, sheetKinds } from './sheet-kinds.ts';
import { sheetRows } from './sheet-rows.ts';

const examples = new URL('../../../../../examples/', import.meta.url);

function anExample(name: string): DeviceFile {
  const folder = new URL(`${name}/`, examples);
  const files = ['device', 'risk'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, folder)).map((file) => ({
      path: `${room}/${file}`,
      text: readFileSync(new URL(`${room}/${file}`, folder), 'utf8'),
    })),
  );
  return readFolder(files.filter(({ path }) => path.endsWith('.yaml')));
}

function readAgain(kind: SheetKind, file: DeviceFile) {
  const versionOf = () => 3;
  const { headings, rows } = sheetRows(kind, file, versionOf);
  const numbered = rows.map((cells, at) => ({ number: at + 2, cells }));
  return plannedChanges({ kind, headings, mapping: proposedMapping(kind, headings), rows: numbered }, file, versionOf);
}

test.each(readdirSync(examples).flatMap((name) => sheetKinds.map((kind) => [name, kind] as const)))(
  '%s: what went out as %s changes nothing when it comes in again',
  (name, kind) => {
    const file = anExample(name);
    expect(readAgain(kind, file)).toEqual({
      changes: [],
      faults: [],
      notes: [],
      left: [],
      unchanged: file.all(kind).length,
    });
  },
);

const awkward = [
  '=1+1',
  '+49 30',
  '-1',
  '@cmd',
  "'=x",
  "'",
  'a; b',
  'a, b',
  '"quoted"',
  'two\nlines',
  '012',
  '1e3',
  'HZ-1',
  'yes',
  'of FN-1',
  'a: b',
];
const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })).map((said) => said.replace(/\r\n?/g, '\n').trim()).filter((said) => said !== ''); // biome-ignore format: one idea
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const level = fc.constantFrom('low', 'medium', 'high');

const anyRecords = fc
  .record({
    title: text,
    words: maybe(text),
    causes: fc.array(
      fc.oneof(
        fc.constantFrom({ type: 'security' as const, ref: 'SR-1' }, { type: 'useError' as const }),
        text.map((said) => ({ type: 'hardware' as const, text: said, useScenarioRef: 'U-1' })),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    events: fc.array(text, { maxLength: 3 }),
    losses: fc.subarray([{ property: 'integrity' as const, function: 'FN-1' }, { property: 'availability' as const }]),
    before: maybe(level),
    evidence: fc.array(
      fc.record({ ref: text, result: fc.constantFrom('passed' as const, 'failed' as const), text: maybe(text) }),
      { maxLength: 3 },
    ),
    afap: maybe(fc.record({ furtherPracticable: fc.boolean(), reason: text })),
  })
  .map(({ title, words, causes, events, losses, before, evidence, afap }): readonly FileRecord[] => [
    { kind: 'hazard', key: 'HZ-1', body: { title, status: 'approved', description: words, functions: ['FN-1'] } },
    { kind: 'harm', key: 'HM-1', body: { title, status: 'draft', description: words, who: 'user' } },
    aSituation({
      title,
      hazard: 'HZ-1',
      sequences: events.map((said, at) => ({ id: String.fromCharCode(65 + at), events: said, causes, p1Basis: words })),
    }),
    aSecurityRisk({ title, scenario: words, losses, exploitability: { before, basis: words === undefined ? undefined : { method: 'expert', reason: words } } }),
    aSafetyRisk({ title, afap, severityBasis: words, after: {} }),
    aControl({ title, effectivenessEvidence: evidence, modes: ['degradedNetwork', 'alarm'] }),
    aFunction(),
    aSafetyPolicy(),
    aSecurityPolicy(),
  ]); // biome-ignore format: one record a line

test('whatever the records say, what went out changes nothing when it comes in again', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const file = deviceFile([...aDeviceFile([]).records(), ...records]);
      for (const kind of sheetKinds) {
        expect(readAgain(kind, file)).toMatchObject({ changes: [], faults: [], notes: [] });
      }
    }),
    { numRuns: 100 },
  );
});
