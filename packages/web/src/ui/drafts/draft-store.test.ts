import { expect, test } from 'vitest';
import { type Draft, type DraftStorage, dropDraft, keepDraft, readDraft } from './draft-store.ts';

const place = { account: 'ada', device: 'pump', record: 'HZ-1' };
const draft: Draft = {
  base: { version: 3, body: { title: 'No therapy' } },
  body: { title: 'Wrong dose' },
  why: '',
  slug: '',
  at: '2026-11-26T14:03:00.000Z',
};

test('a draft comes back as it was, with what it was begun on', () => {
  const storage = aStorage();
  expect(keepDraft(storage, place, draft)).toBe(true);
  expect(readDraft(storage, place)).toEqual(draft);
  dropDraft(storage, place);
  expect(readDraft(storage, place)).toBeUndefined();
});

test('another account, device or record does not see it', () => {
  const storage = aStorage();
  keepDraft(storage, place, draft);
  for (const other of [{ account: 'ben' }, { device: 'monitor' }, { record: 'new:hazard' }])
    expect(readDraft(storage, { ...place, ...other })).toBeUndefined();
});

test('a browser without room says that nothing is kept, and one that holds rubbish has no draft', () => {
  const full = { ...aStorage(), setItem: () => raise() };
  expect(keepDraft(full, place, draft)).toBe(false);
  expect(keepDraft(undefined, place, draft)).toBe(false);
  expect(readDraft({ ...aStorage(), getItem: () => '{"body":1' }, place)).toBeUndefined();
  expect(readDraft({ ...aStorage(), getItem: () => '{"body":1}' }, place)).toBeUndefined();
});

function aStorage(): DraftStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

function raise(): never {
  throw new DOMException('full', 'QuotaExceededError');
}
