import { expect, test } from 'vitest';
import type { Draft } from './draft-store.ts';
import { type HeldDraft, heard, isDirty, opened } from './held-draft.ts';

const base = { version: 3, body: { title: 'No therapy' } };

test('a tab in which nothing was written follows the one that writes', () => {
  const theirs = aDraft('Wrong dose');
  expect(heard({ draft: aDraft('No therapy') }, theirs)).toMatchObject({ draft: theirs, restoredFrom: theirs.at });
  expect(heard(opened(aDraft('Wrong d')), theirs).draft).toEqual(theirs);
});

test('a tab in which something was written keeps it, and the other draft beside it', () => {
  const held: HeldDraft = { draft: aDraft('Late dose'), isTouched: true };
  const next = heard(held, aDraft('Wrong dose'));
  expect(next.draft).toEqual(held.draft);
  expect(next.aside).toEqual(aDraft('Wrong dose'));
});

test('two drafts that say the same are one', () => {
  const held: HeldDraft = { draft: aDraft('Late dose'), aside: aDraft('Late dos'), isTouched: true };
  expect(heard(held, { ...aDraft('Late dose'), at: '2026-11-26T15:00:00.000Z' }).aside).toBeUndefined();
});

test('when the other tab has saved or discarded, what was written here stays and what only followed goes', () => {
  const written: HeldDraft = { draft: aDraft('Late dose'), aside: aDraft('Wrong dose'), isTouched: true };
  expect(heard(written, undefined)).toMatchObject({ draft: aDraft('Late dose'), aside: undefined });
  expect(isDirty(heard(opened(aDraft('Wrong dose')), undefined).draft)).toBe(false);
});

test('both come back after a reload', () => {
  const held = opened({ ...aDraft('Late dose'), aside: aDraft('Wrong dose') });
  expect(held.draft).toEqual(aDraft('Late dose'));
  expect(held.aside).toEqual(aDraft('Wrong dose'));
});

function aDraft(title: string): Draft {
  return { base, body: { title }, why: '', slug: '', at: '2026-11-26T14:03:00.000Z' };
}
