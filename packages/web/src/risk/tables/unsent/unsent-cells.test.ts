import { expect, test } from 'vitest';
import {
  actsToSend,
  afterFailing,
  afterSaving,
  begunOn,
  keptOf,
  shownWith,
  type UnsentCell,
  withoutUnsent,
  withUnsent,
} from './unsent-cells.ts';

const title: UnsentCell = {
  key: 'SR-1',
  path: 'title',
  before: 'Stored',
  after: 'Mine',
  version: 3,
  act: '2026-11-26T14:00:00.000Z',
  stands: 'waiting',
};
const later = '2026-11-26T14:00:01.000Z';
const level: UnsentCell = { ...title, key: 'SR-2', path: 'exploitability.before', before: undefined, after: 'high' };
const both = withUnsent({}, [title, level]);

test('who writes on in a cell that is not saved still stands on what it was begun on', () => {
  const change = { key: 'SR-1', path: 'title', before: 'Theirs', after: 'Mine, longer', version: 4 };
  expect(begunOn(change, title)).toEqual({ ...change, before: 'Stored', version: 3 });
  expect(begunOn(change, undefined)).toEqual(change);
});

test('what was written over a cell while it was saved stands on what is saved now', () => {
  const next: UnsentCell = { ...title, after: 'Mine, longer', act: later };
  const left = afterSaving(withUnsent(both, [next]), [title, level], () => 4);
  expect(left).toEqual({ 'SR-1 title': { ...next, before: 'Mine', version: 4 } });
});

test('what another tab wrote over a cell while it was saved overwrites nothing, and is not what failed here', () => {
  const theirs: UnsentCell = { ...title, after: 'Written there', act: later, tab: 'other' };
  const kept = { 'SR-1 title': theirs };
  expect(keptOf(kept, title)).toBeUndefined();
  expect(afterSaving(kept, [title], () => 4)).toEqual(kept);
  expect(afterFailing(kept, [{ ...title, stands: 'refused', sentence: 'Too short.' }])).toEqual(kept);
});

test('a cell that was written over before its sending failed is not the one that failed', () => {
  const next: UnsentCell = { ...title, after: 'Mine, longer', act: later };
  const refused: UnsentCell = { ...title, stands: 'refused', sentence: 'Too short.' };
  expect(afterFailing({ 'SR-1 title': next }, [refused])).toEqual({ 'SR-1 title': next });
  expect(afterFailing({ 'SR-1 title': title }, [refused])).toEqual({ 'SR-1 title': refused });
});

test('cells are sent act by act, the earliest first; what others moved, or cannot be read, waits for a person', () => {
  const moved: UnsentCell = { ...title, key: 'SR-3', stands: 'moved' };
  const unreadable: UnsentCell = { ...title, key: 'SR-4', stands: 'unreadable' };
  const after: UnsentCell = { ...title, key: 'SR-5', act: later };
  expect(actsToSend([after, moved, title, unreadable, level])).toEqual([[title, level], [after]]);
});

test('cells that are kept are shown as not saved, and those that are kept no more are not', () => {
  const shown = shownWith(new Map(), both);
  expect(shown.get('SR-1 title')).toEqual({ kind: 'unsaved', value: 'Mine' });
  expect(shownWith(shown, both)).toBe(shown);
  expect([...shownWith(shown, withoutUnsent(both, ['SR-1 title'])).keys()]).toEqual(['SR-2 exploitability.before']);
  const refused = withUnsent(both, [{ ...title, stands: 'refused', sentence: 'Too short.' }]);
  expect(shownWith(shown, refused).get('SR-1 title')).toEqual({
    kind: 'refused',
    value: 'Mine',
    sentence: 'Too short.',
  });
});

test('what a page is saving is shown as that, and what another tab is saving not at all', () => {
  const saving = new Map([['SR-1 title', { kind: 'saving', value: 'Mine' } as const]]);
  expect(shownWith(saving, { 'SR-1 title': title })).toBe(saving);
  expect(shownWith(saving, {})).toBe(saving);
  expect(shownWith(new Map(), { 'SR-1 title': { ...title, isBeingSent: true } }).size).toBe(0);
});
