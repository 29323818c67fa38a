import { expect, test } from 'vitest';
import { headingsIn, rowsBelow } from './below-headings.ts';

const sheet = [['Made in spring'], ['Key', 'Title'], ['HZ-1', 'No therapy', 'a cell beside all headings'], ['', ' ']];

test('a column without a heading is a column all the same, so that it can be told of', () => {
  expect(headingsIn(sheet, 1)).toEqual(['Key', 'Title', '']);
});

test('rows below the headings keep the number that the spreadsheet program shows; empty ones are no rows', () => {
  expect(rowsBelow(sheet, 1)).toEqual([{ number: 3, cells: ['HZ-1', 'No therapy', 'a cell beside all headings'] }]);
});
