import { expect, test } from 'vitest';
import { changesToWrite, MovedOn } from './write-cells.ts';

const one = { key: 'SR-1', path: 'title', before: 'a', after: 'b' };
const two = { key: 'SR-2', path: 'title', before: 'c', after: 'd' };
const there = (values: Readonly<Record<string, string>>) => ({ valueAt: (key: string) => values[key] });

test('a change is written where its cell still says what it was begun on', () => {
  expect(changesToWrite(there({ 'SR-1': 'a', 'SR-2': 'c' }), [one, two], false)).toEqual([one, two]);
});

test('what the server has already, for its answer never came, is not written again', () => {
  expect(changesToWrite(there({ 'SR-1': 'b', 'SR-2': 'c' }), [one, two], false)).toEqual([two]);
});

test('where somebody else wrote in a cell, nothing is written over', () => {
  const refused = () => changesToWrite(there({ 'SR-1': 'theirs', 'SR-2': 'c' }), [one, two], false);
  expect(refused).toThrow(MovedOn);
});

test('a step back leaves out what others have changed since, and is refused when nothing else is left', () => {
  expect(changesToWrite(there({ 'SR-1': 'theirs', 'SR-2': 'c' }), [one, two], true)).toEqual([two]);
  expect(() => changesToWrite(there({ 'SR-1': 'theirs', 'SR-2': 'd' }), [one, two], true)).toThrow(MovedOn);
});
