import { expect, test } from 'vitest';
import { speakBy } from '../kernel/index.ts';
import { deviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';
import { searchFile } from './search.ts';

const file = deviceFile([
  risk('SR-1', 'Pump stops when flooded'),
  risk('SR-12', 'Alarm is delayed'),
  risk('SR-123', 'Alarm log is lost'),
  risk('SR-2', 'Wireless alarm is silenced by a stranger', { status: 'retired' }),
  risk('SR-3', 'Firmware replaced', { scenario: 'The attacker also silences the alarm, as in SR-2.' }),
  { kind: 'hazard', key: 'HZ-1', body: { title: 'No therapy', status: 'draft' } },
] as readonly FileRecord[]);

function risk(key: string, title: string, more: object = {}) {
  return { kind: 'securityRisk', key, body: { title, status: 'draft', ...more } };
}

function found(search: string, limit = 10): readonly string[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = ({ body }: FileRecord) => JSON.stringify(body).toLowerCase();
  return searchFile(file, { words, limit, textOf }).map(({ record, by }) => `${record.key} ${by}`);
}

test('the key itself comes first, then keys that begin so', () => {
  expect(found('sr-12')).toEqual(['SR-12 key', 'SR-123 keyStart']);
  expect(found('SR12')).toEqual(['SR-12 keyStart', 'SR-123 keyStart']);
});

test('the beginnings of words are enough, in any order; what is retired comes last of its rank', () => {
  expect(found('al del')).toEqual(['SR-12 title']);
  expect(found('alarm')).toEqual(['SR-12 title', 'SR-123 title', 'SR-2 title', 'SR-3 text']);
});

test('who types a key means that record, not those that mention it', () => {
  expect(found('sr-2')).toEqual(['SR-2 key']);
});

test('the kind narrows a search like a word of the title', () => {
  expect(found('hazard ther')).toEqual(['HZ-1 title']);
  expect(found('security firm')).toEqual(['SR-3 title']);
});

test('no more than asked for, and nothing for nothing', () => {
  expect(found('alarm', 2)).toEqual(['SR-12 title', 'SR-123 title']);
  expect(found(' ')).toEqual([]);
  expect(found('teleport')).toEqual([]);
});

test('a kind is found by what it is called in the language of whoever searches', () => {
  found('hazard');
  speakBy(() => ({ code: 'de', sayings: { hazard: 'Gefährdung' } }));
  try {
    expect(found('gefähr ther')).toEqual(['HZ-1 title']);
  } finally {
    speakBy(() => undefined);
  }
});
