import { expect, test } from 'vitest';
import { matching } from './entries.ts';

const entries = ['Home', 'Security risks', 'New security risk', 'New safety risk'].map((label) => ({
  id: label,
  label,
  run: () => undefined,
}));

function found(search: string) {
  return matching(entries, search).map(({ label }) => label);
}

test('the beginnings of words are enough, and an entry that begins so comes first', () => {
  expect(found('new sec')).toEqual(['New security risk']);
  expect(found('sec')).toEqual(['Security risks', 'New security risk']);
  expect(found('risk')).toEqual(['Security risks', 'New security risk', 'New safety risk']);
});

test('of two that begin so the shorter comes first', () => {
  const kinds = ['New security risk policy', 'New security risk', 'New secret'].map((label) => ({
    id: label,
    label,
    run: () => undefined,
  }));
  expect(matching(kinds, 'new secu').map(({ label }) => label)).toEqual([
    'New security risk',
    'New security risk policy',
  ]);
});

test('nothing typed finds all, something unknown nothing', () => {
  expect(found('')).toHaveLength(4);
  expect(found('ecurity')).toEqual([]);
});

test('a device is found by its short name as it is written', () => {
  const devices = [{ id: 'pump', label: 'Infusion pump', also: 'pump-of-ward-2', run: () => undefined }];
  expect(matching(devices, 'pump-of-ward-2')).toHaveLength(1);
  expect(matching(devices, 'pump-of-ward-3')).toEqual([]);
  expect(matching(devices, '-')).toEqual([]);
});
