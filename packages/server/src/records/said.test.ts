import { deviceFile, type FileRecord, searchFile } from '@suture/core/file';
import { expect, test } from 'vitest';
import { Said } from './said.ts';
import { searchText, wordsOf } from './search-text.ts';

const titles = ['Pump stops', 'Alarm is delayed', 'Alarm log is lost', 'Firmware replaced'];
const scenarios = ['Flooded housing', 'Watchdog resets late, SR-4', 'Ring buffer wraps', 'The watchdog is bypassed'];
const records = titles.map((title, at) => risk(`SR-${at + 1}`, title, scenarios[at] ?? ''));

function risk(key: string, title: string, scenario: string): FileRecord {
  // Only what a search reads of a risk.
  return { kind: 'securityRisk', key, body: { title, scenario, status: 'draft' } } as unknown as FileRecord;
}

function found(all: readonly FileRecord[], search: string, said?: Said): readonly string[] {
  const keysWith = (words: readonly string[]) => said?.keysWith(words);
  const asked = { words: wordsOf(search), limit: 10, textOf: ({ body }: FileRecord) => searchText(body), keysWith };
  return searchFile(deviceFile(all), asked).map(({ record, by }) => `${record.key} ${by}`);
}

const searches = [
  'watchdog',
  'dog re',
  'housing flood',
  'a',
  'late,',
  'sr-4 watchdog',
  'alarm',
  'teleport',
  'is bypass',
];

test('few records are read to find what reading all of them finds: words, parts of words, several, a key', async () => {
  const said = new Said();
  await said.readAll(records);
  for (const search of searches) expect(found(records, search, said), search).toEqual(found(records, search));
  expect([...(said.keysWith(['watchdog', 'resets']) ?? [])]).toEqual(['SR-2']);
  expect(found(records, 'teleport', said)).toEqual([]);
});

test('what a record says now is found, what it said before is not', async () => {
  const said = new Said();
  await said.readAll(records);
  const changed = risk('SR-2', 'Alarm is delayed', 'A teleport is late');
  said.add([changed]);
  const now = records.map((record) => (record.key === 'SR-2' ? changed : record));
  expect(found(now, 'teleport', said)).toEqual(['SR-2 text']);
  expect(found(now, 'resets', said)).toEqual([]);
  expect(found(records, 'resets', said)).toEqual(['SR-2 text']);
});

test('before all has been read, any record may say anything', () => {
  const said = new Said();
  said.add(records.slice(0, 1));
  expect(said.keysWith(['watchdog'])).toBeUndefined();
  expect(found(records, 'watchdog', said)).toEqual(['SR-2 text', 'SR-4 text']);
});
