import { expect, test } from 'vitest';
import {
  aControl,
  aDeviceFile,
  aFunction,
  aSafetyRisk,
  aSecurityRisk,
  aSituation,
} from '../../risk/testing/records.ts';
import { type DeviceFile, deviceFile } from '../device-file.ts';
import type { FileRecord } from '../registry.ts';
import { freeFields } from './left-columns.ts';
import { headingRowOf, proposedMapping } from './mapping.ts';
import { plannedChanges } from './planned-changes.ts';
import type { SheetKind } from './sheet-kinds.ts';

const hazard = (key: string, title: string, more: object = {}): FileRecord => ({
  kind: 'hazard',
  key,
  body: { title, status: 'draft', ...more },
});
const harm: FileRecord = { kind: 'harm', key: 'HM-1', body: { title: 'Hypoglycaemia', status: 'draft' } };
const file = aDeviceFile([hazard('HZ-1', 'Too much insulin'), hazard('HZ-2', 'Alarm; too late'), harm, aFunction(), aSituation(), aSecurityRisk(), aSafetyRisk()]); // biome-ignore format: read as one line

function planned(kind: SheetKind, headings: readonly string[], rows: readonly (readonly string[])[], of: DeviceFile = file, versionOf?: (key: string) => number) {
  const mapping = proposedMapping(kind, headings);
  return plannedChanges({ kind, headings, mapping, rows: rows.map((cells, at) => ({ number: at + 2, cells })) }, of, versionOf);
} // biome-ignore format: read as one line

test('a row without a key makes a record, one with a key changes it, and one that says the same changes nothing', () => {
  const { changes, unchanged, faults } = planned(
    'hazard',
    ['Key', 'Hazard', 'Description'],
    [
      ['', 'No therapy', 'The pump stands still.'],
      ['hz-1', 'Too much insulin', 'A bolus twice.'],
      ['HZ-2', 'Alarm; too late', ''],
    ],
  );
  expect(faults).toEqual([]);
  expect(unchanged).toBe(1);
  expect(changes.map(({ key, rows, body }) => ({ key, rows, body }))).toEqual([
    { key: undefined, rows: [2], body: { title: 'No therapy', description: 'The pump stands still.' } },
    { key: 'HZ-1', rows: [3], body: { title: 'Too much insulin', status: 'draft', description: 'A bolus twice.' } },
  ]);
  expect(changes[1]?.cells).toEqual([{ row: 3, column: 2, heading: 'Description', was: '', is: 'A bolus twice.' }]);
});

test.each<[string, SheetKind, readonly string[], readonly string[], number | undefined, string]>([
  ['no title', 'hazard', ['Title', 'Description'], ['', 'x'], 0, 'Title is missing: fill it in, or leave the row out.'],
  ['no column for the title', 'hazard', ['Description'], ['x'], undefined, 'Title is missing: fill it in, or leave the row out.'],
  ['a title that is too long', 'hazard', ['Title'], ['x'.repeat(301)], 0, 'Title is longer than 300 characters: shorten it.'],
  ['a cell that is too long', 'hazard', ['Title'], ['x'.repeat(32_768)], 0, 'Title holds more than 32,767 characters, more than a cell takes: shorten it.'],
  ['a key that is not there', 'hazard', ['Key', 'Title'], ['HZ-9', 'x'], 0, '“HZ-9” is no record of this device: empty the cell to make a new hazard, or write a key that is there.'],
  ['a key of another kind', 'hazard', ['Key', 'Title'], ['HM-1', 'x'], 0, '“HM-1” is of the kind harm, not hazard: empty the cell, or write a key of that kind.'],
  ['an unknown level', 'safetyRisk', ['Title', 'S'], ['x', '4'], 1, '“4” is no level of this scale in the safety policy: write Negligible, Minor, Serious, Critical or Catastrophic.'],
  ['an unknown word', 'control', ['Control', 'Origin'], ['x', 'IT'], 1, '“IT” cannot stand here: write security, safety or both.'],
  ['a reference to nothing', 'safetyRisk', ['Title', 'Harm'], ['x', 'Coma'], 1, '“Coma” is no harm of this device: write a key such as HM-1, or a title as it stands there.'],
  ['neither yes nor no', 'safetyRisk', ['Title', 'Further reduction practicable', 'Further reduction, reason'], ['x', 'perhaps', 'y'], 1, '“perhaps” is neither yes nor no: write one of the two.'],
  ['a half answer', 'safetyRisk', ['Title', 'Further reduction practicable', 'Further reduction, reason'], ['x', 'no', ''], 2, 'Further reduction, reason is missing: fill it in, or leave the row out.'],
  ['an item of another form', 'control', ['Title', 'Verification'], ['x', 'done'], 1, '“done” has another form than TR-7: passed.'],
  ['an item with another word', 'securityRisk', ['Title', 'Losses'], ['x', 'trust of FN-1'], 1, '“trust” cannot stand here: write confidentiality, integrity or availability, as in availability of FN-1.'],
  ['a cause of no known type', 'hazardousSituation', ['Title', 'Sequence of events', 'Cause'], ['x', 'y', 'bad luck'], 2, '“bad luck” cannot stand here: write security, software, hardware, use error or environment, as in security SR-1, or hardware: the battery is empty.'],
  ['a sequence without causes', 'hazardousSituation', ['Title', 'Sequence of events', 'Causes'], ['x', 'y', ''], 2, 'Causes is missing: fill it in, or leave the row out.'],
])('%s is one fault at its cell', (_, kind, headings, cells, column, message) => {
  const { faults, changes } = planned(kind, headings, [cells]);
  expect(changes).toEqual([]);
  expect(faults).toEqual([
    { row: 2, ...(column !== undefined && { column }), heading: expect.any(String), message },
  ]);
}); // biome-ignore format: a table

test('every fault of every row is told', () => {
  const rows = [['x', 'Bad', 'Nobody'], ['y', 'Serious', 'Hypoglycaemia'], ['', 'Worse', '']]; // biome-ignore format: a table
  const { faults, changes } = planned('safetyRisk', ['Title', 'Severity', 'Harm'], rows);
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [2, 1],
    [2, 2],
    [4, 1],
    [4, 0],
  ]);
  expect(changes.map(({ body }) => body)).toEqual([{ title: 'y', severity: 'serious', harm: 'HM-1' }]);
});

test('levels by name or id, choices by word, references by key or by title, lists by semicolon', () => {
  const { changes, faults } = planned(
    'hazardousSituation',
    ['Title', 'Hazard', 'Sequence of events', 'Causes', 'Assessed up to exploitability', 'P1'],
    [['Dose', 'alarm; TOO late', 'It drips.', 'security SR-1; use error: "hurry"; hardware: leak', 'p1', 'p1-HIGH'].map((cell) => cell.replace('p1', cell === 'p1' ? 'medium' : 'p1'))], // biome-ignore format: one row
  );
  expect(faults).toEqual([]);
  expect(changes[0]?.body).toMatchObject({
    hazard: 'HZ-2',
    sequences: [
      {
        id: 'A',
        causes: [
          { type: 'security', ref: 'SR-1' },
          { type: 'useError', text: '"hurry"' },
          { type: 'hardware', text: 'leak' },
        ],
        upTo: 'medium',
        p1: 'p1-high',
      },
    ],
  });
});

test('a title that two records bear is asked about, and one that is there already is noted', () => {
  const twins = deviceFile([...file.records(), { ...harm, key: 'HM-2' }]);
  expect(planned('safetyRisk', ['Title', 'Harm'], [['x', 'Hypoglycaemia']], twins).faults[0]?.message).toBe(
    '“Hypoglycaemia” is the title of HM-1 and HM-2: write the key.',
  );
  expect(planned('hazard', ['Title'], [['too  much insulin']]).notes[0]?.message).toBe(
    'Title is that of HZ-1 too: write its key in the row to change it, or a second hazard is made.',
  );
});

test('a situation takes a row for each sequence; rows below that leave out the title belong to it', () => {
  const headings = ['Title', 'Sequence of events', 'Causes'];
  const { changes } = planned('hazardousSituation', headings, [
    ['New', 'One', 'hardware'],
    ['', 'Two', 'software'],
    ['New', 'Three', 'environment'],
    ['Next', 'One', 'hardware'],
  ]);
  expect(changes.map(({ rows, body }) => [rows, (body.sequences as object[]).length])).toEqual([
    [[2, 3, 4], 3],
    [[5], 1],
  ]);
});

test('a sequence that no row names stays, and which one is meant has to be said', () => {
  const causes = [{ type: 'hardware' as const }];
  const two = aSituation({ sequences: [{ id: 'A', events: 'One', causes }, { id: 'B', events: 'Two', causes }] }); // biome-ignore format: one record
  const of = deviceFile([...file.records(), two]);
  const headings = ['Key', 'Title', 'Sequence', 'Sequence of events'];
  const { changes } = planned('hazardousSituation', headings, [['HS-1', 'Dose too high', 'b', 'Changed']], of);
  expect(changes[0]?.body.sequences).toEqual([
    { id: 'A', events: 'One', causes },
    { id: 'B', events: 'Changed', causes },
  ]);
  const { faults } = planned('hazardousSituation', headings, [['HS-1', 'Dose too high', '', 'Changed']], of);
  expect(faults[0]).toMatchObject({ row: 2, column: 2, message: expect.stringContaining('the sequences A, B') });
});

test('a row that was made from an older version is not written over the newer one', () => {
  const headings = ['Key', 'Title', 'Version'];
  const sent = (title: string, version: string) =>
    planned('hazard', headings, [['HZ-1', title, version]], file, () => 3);
  expect(sent('Other', '3')).toMatchObject({ faults: [], changes: [{ key: 'HZ-1' }] });
  expect(sent('Other', '2').faults[0]).toMatchObject({ column: 2, message: expect.stringContaining('which is 3') });
  expect(sent('Too much insulin', '2')).toMatchObject({ faults: [], unchanged: 1, notes: [{ row: 2, column: 2 }] });
  expect(sent('Other', 'zzz-bad').faults[0]?.message).toBe(
    '“zzz-bad” is no version of HZ-1: leave what the export wrote, or empty this cell.',
  );
  expect(planned('hazard', headings, [['', 'New', '7']])).toMatchObject({ faults: [], notes: [{ column: 2 }] });
});

test('what is retired stays, one key in two rows is refused, and a status is not taken over', () => {
  const of = deviceFile([...file.records(), hazard('HZ-3', 'Old', { status: 'retired' })]);
  const headings = ['Key', 'Title', 'Status'];
  const { faults, notes } = planned('hazard', headings, [
    ['HZ-3', 'New', ''],
    ['HZ-1', 'Once', 'approved'],
    ['HZ-1', 'Twice', ''],
  ], of); // biome-ignore format: a table
  expect(faults.map(({ row, message }) => [row, message])).toEqual([
    [2, '“HZ-3” is retired, and stays as it is: leave the row out.'],
    [4, '“HZ-1” is in row 3 already: leave one of them out.'],
  ]);
  expect(notes).toMatchObject([{ row: 3, column: 2 }]);
});

test('an emptied cell takes the field away, and an item written as before keeps what its cell does not show', () => {
  const kept = { ref: 'TR-7', result: 'passed' as const, by: 'Ada', on: '2026-01-01' };
  const of = deviceFile([...file.records(), aControl({ description: 'x', effectivenessEvidence: [kept] })]);
  const headings = ['Key', 'Description', 'Effectiveness evidence', 'Modes'];
  const { changes } = planned('control', headings, [['RC-1', '', 'TR-8: failed; TR-7: passed', 'normal, alarm']], of);
  expect(changes[0]?.body).toMatchObject({
    effectivenessEvidence: [{ ref: 'TR-8', result: 'failed' }, kept],
    modes: ['normal', 'alarm'],
  });
  expect(changes[0]?.body).not.toHaveProperty('description');
});

test('a cell of a column that is not written is told where it says something else, of an unchanged record too', () => {
  const headings = ['Key', 'Title', 'Status', 'Version'];
  const { changes, unchanged, faults, notes } = planned('hazard', headings, [
    ['HZ-1', 'Too much insulin', 'aproved', 'zzz-bad'],
    ['HZ-2', 'Alarm; too late', 'approved', ''],
  ]);
  expect([changes, unchanged, faults]).toEqual([[], 2, []]);
  const how = 'it changes by sending to review, approving and retiring, not by a spreadsheet.';
  expect(notes.map(({ row, column, message }) => [row, column, message])).toEqual([
    [2, 2, `“aproved” is not taken over and is no status: HZ-1 is “draft”, and ${how}`],
    [2, 3, '“zzz-bad” is no version of HZ-1: leave what the export wrote, or empty this cell.'],
    [3, 2, `“approved” is not taken over: HZ-2 is “draft”, and ${how}`],
  ]);
});

test('columns that go nowhere are named, each with the reason', () => {
  const headings = ['Title', 'Colour', '', 'Name', '', 'No.'];
  const sheet = { kind: 'hazard', headings, rows: [{ number: 2, cells: ['x', 'red', '', 'y', 'z', 'H-1'] }] } as const;
  const mapping = proposedMapping('hazard', headings, sheet.rows.map(({ cells }) => cells)); // biome-ignore format: one line
  expect(plannedChanges({ ...sheet, mapping }, file).left.map(({ letter, message }) => [letter, message])).toEqual([
    ['B', '“Colour” is not taken: no field of that name'],
    ['D', '“Name” is not taken: column A goes to Title already'],
    ['E', 'is not taken: it has no heading'],
    ['F', '“No.” is not taken: it holds no keys of this device'],
  ]);
  const chosen = plannedChanges({ ...sheet, headings: ['Title', 'Description'], mapping: ['title', undefined] }, file);
  expect(chosen.left).toMatchObject([{ column: 1, message: '“Description” is not taken: it is left out' }]);
  expect(freeFields({ kind: 'hazard', mapping: ['title'] })).toEqual(expect.arrayContaining(['Key', 'Description']));
});

test.each<[SheetKind, readonly string[], readonly (string | undefined)[]]>([
  ['hazard', ['ID', 'HAZARD', 'Details'], ['key', 'title', 'description']],
  ['safetyRisk', ['No.', 'Risk', 'Hazardous Situation', 'Harm', 'S', 'P2', 'RPN'], ['key', 'title', 'situation', 'harm', 'severity', 'p2', undefined]],
  ['safetyRisk', ['Titel', 'Schaden', 'Schweregrad'], ['title', 'harm', 'severity']],
  ['hazardousSituation', ['Hazardous situation', 'Hazard', 'Cause', 'p1'], ['title', 'hazard', 'sequences.*.causes', 'sequences.*.p1']],
  ['control', ['Mitigation', 'risk id', 'sequences'], ['title', 'reduces', undefined]],
  ['securityRisk', ['Vulnerability', 'exploitability_before', 'Likelihood'], ['title', 'exploitability.before', undefined]],
])('%s: the headings %j go to %j', (kind, headings, mapping) => {
  expect(proposedMapping(kind, headings)).toEqual(mapping);
}); // biome-ignore format: a table

test('the headings are found below a title', () => {
  const rows = [['Risk file of the pump'], [], ['', 'Key', 'Title'], ['', 'HZ-1', 'x']];
  expect(headingRowOf('hazard', rows)).toBe(2);
  expect(headingRowOf('hazard', [[], ['Colour'], ['red']])).toBe(1);
});

test('with one of its rows a whole record is left out', () => {
  const headings = ['Title', 'Sequence of events', 'Causes'];
  const cells = [
    ['One', 'a', 'luck'],
    ['One', 'b', 'hardware'],
    ['Two', 'a', 'hardware'],
  ];
  const rows = cells.map((each, at) => ({ number: at + 2, cells: each }));
  const sheet = {
    kind: 'hazardousSituation',
    headings,
    mapping: proposedMapping('hazardousSituation', headings),
    rows,
  } as const;
  const { changes, faults } = plannedChanges({ ...sheet, leaveOut: new Set([2]) }, file);
  expect([faults, changes.map(({ title }) => title)]).toEqual([[], ['Two']]);
});
