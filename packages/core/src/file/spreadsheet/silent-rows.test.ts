import { expect, test } from 'vitest';
import { silentRows } from './silent-rows.ts';

const sheet = { headings: ['Title', 'Owner', ''], mapping: ['title', undefined, undefined] };

test('a row that speaks only in columns that go nowhere is told, with those columns', () => {
  const rows = [
    { number: 2, cells: ['No therapy', 'M. Virtanen', ''] },
    { number: 3, cells: ['', 'M. Virtanen', 'see above'] },
    { number: 5, cells: [' ', '', 'total'] },
  ];
  expect(silentRows({ ...sheet, rows })).toEqual([
    { number: 3, letters: ['B', 'C'] },
    { number: 5, letters: ['C'] },
  ]);
});

test('a row that says nothing at all is missed by nobody', () => {
  expect(silentRows({ ...sheet, rows: [{ number: 2, cells: ['', ' ', ''] }] })).toEqual([]);
});
