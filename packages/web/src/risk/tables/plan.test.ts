import { expect, test } from 'vitest';
import { readText, valueAt, withValue } from './cells.ts';
import { plannedPaste, spread } from './plan.ts';

const levels = {
  type: 'options',
  options: [
    { value: 'e1', label: 'Low' },
    { value: 'e2', label: 'High' },
  ],
} as const;
const may = { allowed: true } as const;
const columns = [
  { id: 'title', path: 'title', editor: { type: 'text' }, permission: may },
  { id: 'before', path: 'exploitability.before', editor: levels, permission: may },
  { id: 'verdict', permission: may },
  { id: 'severity', path: 'severity', editor: levels, permission: { allowed: false, reason: 'You need safety.' } },
] as const;
const rows = [
  { key: 'SR-1', version: 3, status: 'draft', body: { title: 'One', exploitability: { before: 'e1' } } },
  { key: 'SR-2', version: 1, status: 'retired', body: { title: 'Two' } },
];

test('a level is read by its id or its name, a record by the key it begins with', () => {
  expect(readText(levels, ' high ')).toEqual({ value: 'e2' });
  expect(readText(levels, 'e1')).toEqual({ value: 'e1' });
  expect(readText(levels, 'huge')).toEqual({ refused: { why: 'notAnOption', options: ['Low', 'High'] } });
  const record = { type: 'record', kind: 'threat', prefix: 'TH' } as const;
  expect(readText(record, 'th-12 Somebody near')).toEqual({ value: 'TH-12' });
  expect(readText(record, 'SR-1')).toEqual({ refused: { why: 'notARecord' } });
});

test('a value that is cleared takes its empty group along, and leaves the original as it was', () => {
  const body = { title: 'One', exploitability: { before: 'e1' } };
  expect(withValue(body, 'exploitability.before', undefined)).toEqual({ title: 'One' });
  expect(withValue({ title: 'x' }, 'a.b.c', 'd')).toEqual({ title: 'x', a: { b: { c: 'd' } } });
  expect(valueAt(body, 'exploitability.before')).toBe('e1');
});

test('a paste tells cell by cell what changes and what is refused, and passes over what stays', () => {
  const planned = plannedPaste({
    cells: [
      ['One', 'High', 'acceptable', 'High'],
      ['Other', 'huge', '', ''],
      ['Third', '', '', ''],
    ],
    rows,
    columns,
  });
  expect(planned.map(({ key, column, change, refused }) => [key, column, change?.after ?? refused?.why])).toEqual([
    ['SR-1', 'before', 'e2'],
    ['SR-1', 'severity', 'said'],
    ['SR-2', 'title', 'retired'],
    ['SR-2', 'before', 'notAnOption'],
    ['', 'title', 'noRow'],
  ]);
});

test('one cell fills a selection, a block keeps its shape', () => {
  expect(spread([['x']], 2, 2)).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
  expect(spread([['x', 'y']], 3, 3)).toEqual([['x', 'y']]);
});
