import { expect, test } from 'vitest';
import { moved, rangeOf, rowsIn, tabbed } from './ranges.ts';

const bounds = { rows: 100, columns: 6, page: 10 };
const at = { row: 50, column: 3 };

test.each([
  ['ArrowUp', false, 49, 3],
  ['ArrowUp', true, 0, 3],
  ['ArrowDown', true, 99, 3],
  ['ArrowLeft', false, 50, 2],
  ['ArrowRight', true, 50, 5],
  ['Home', false, 50, 0],
  ['Home', true, 0, 0],
  ['End', false, 50, 5],
  ['End', true, 99, 5],
  ['PageUp', false, 40, 3],
  ['PageDown', false, 60, 3],
])('%s (far: %s) leads to %i, %i', (key, far, row, column) => {
  expect(moved(at, { key, far }, bounds)).toEqual({ row, column });
});

test('no key leads out of the table, and a letter leads nowhere', () => {
  expect(moved({ row: 0, column: 0 }, { key: 'ArrowUp', far: false }, bounds)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 95, column: 5 }, { key: 'PageDown', far: false }, bounds)).toEqual({ row: 99, column: 5 });
  expect(moved(at, { key: 'a', far: false }, bounds)).toBeUndefined();
});

test('Tab goes on to the next row at the end of one, and leaves the table at its ends', () => {
  expect(tabbed({ row: 2, column: 5 }, false, bounds)).toEqual({ row: 3, column: 0 });
  expect(tabbed({ row: 3, column: 0 }, true, bounds)).toEqual({ row: 2, column: 5 });
  expect(tabbed({ row: 99, column: 5 }, false, bounds)).toBeUndefined();
  expect(tabbed({ row: 0, column: 0 }, true, bounds)).toBeUndefined();
});

test('a selection drawn upwards covers the same cells as one drawn down', () => {
  const range = rangeOf({ from: { row: 7, column: 4 }, to: { row: 5, column: 1 } });
  expect(range).toEqual({ top: 5, bottom: 7, left: 1, right: 4 });
  expect(rowsIn(range)).toEqual([5, 6, 7]);
});
