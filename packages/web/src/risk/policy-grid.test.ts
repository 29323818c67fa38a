import { expect, test } from 'vitest';
import { levelCells, withCell } from './PolicyGrid.tsx';

test('one cell changes and the others stay', () => {
  const grid = { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } };
  expect(withCell(grid, 'a', 'y', 9)).toEqual({ a: { x: 1, y: 9 }, b: { x: 3, y: 4 } });
  expect(grid.a.y).toBe(2);
});

test('the lowest level is calmest and the highest strongest, however many there are', () => {
  const level = (id: string) => ({ id, name: id, meaning: id });
  expect(levelCells(['a', 'b', 'c'].map(level)).map(({ tone }) => tone)).toEqual(['level-0', 'level-2', 'level-4']);
});
