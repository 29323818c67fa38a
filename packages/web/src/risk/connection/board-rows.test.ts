import { expect, test } from 'vitest';
import { type BoardRow, cardBeside, orderAround } from './board-rows.ts';

const listed = (...ids: readonly string[]) => ids.map((id) => ({ kind: 'card', id }) as BoardRow);

test('J and K go to the card beside the open one, and stay at the ends', () => {
  const rows = listed('a', 'b', 'c');
  expect(cardBeside(rows, undefined, 1)).toBe('a');
  expect(cardBeside(rows, 'a', 1)).toBe('b');
  expect(cardBeside(rows, 'b', -1)).toBe('a');
  expect(cardBeside(rows, 'c', 1)).toBe('c');
  expect(cardBeside(rows, 'a', -1)).toBe('a');
});

test('a card that has left the list keeps its place: on goes to the one that followed it', () => {
  const order = orderAround(listed('a', 'b', 'c', 'd'), 'b', []);
  const rows = listed('a', 'c', 'd');
  expect(orderAround(rows, 'b', order)).toEqual(order);
  expect(cardBeside(rows, 'b', 1, order)).toBe('c');
  expect(cardBeside(rows, 'b', -1, order)).toBe('a');
  expect(cardBeside(listed('a', 'd'), 'b', 1, order)).toBe('d');
  expect(cardBeside(listed('a'), 'b', 1, order)).toBe('a');
  expect(cardBeside([], 'b', 1, order)).toBeUndefined();
});
