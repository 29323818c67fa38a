import { canonicalText } from '@suture/core/kernel';
import type { Body } from '../form/body.ts';
import {
  browserStorage,
  type Draft,
  type DraftBase,
  type DraftPlace,
  type DraftStorage,
  draftIn,
  dropDraft,
  keepDraft,
  onKeptElsewhere,
  textOfDraft,
} from './draft-store.ts';
import { now } from './held-draft.ts';

/** Where no record is changed, a writing stands on nothing. */
export const onNothing: DraftBase = { version: undefined, body: {} };

const unkept = new Map<string, string>();

/** The browser's storage; what it has no room for stays until the page is loaded anew. */
const storage: DraftStorage = {
  getItem: (name) => unkept.get(name) ?? browserStorage()?.getItem(name) ?? null,
  setItem(name, text) {
    try {
      const browser = browserStorage();
      if (browser === undefined) throw new Error('This browser keeps nothing.');
      browser.setItem(name, text);
      unkept.delete(name);
    } catch {
      unkept.set(name, text);
    }
  },
  removeItem(name) {
    unkept.delete(name);
    browserStorage()?.removeItem(name);
  },
};

/** The browser has no room for something that was written: it lasts no longer than the page. */
export function isOnlyInPage(): boolean {
  return unkept.size > 0;
}

const listeners = new Set<() => void>();

/** What is written at a place and not sent yet, as text. */
export function unsentText(place: DraftPlace): string | undefined {
  return textOfDraft(storage, place);
}

export function unsentIn(text: string | undefined): Draft | undefined {
  return draftIn(text);
}

export function unsentAt(place: DraftPlace): Body | undefined {
  return unsentIn(unsentText(place))?.body;
}

/** Keeps it with what it was begun on, which stays the same however often it is rewritten. */
export function keepUnsent(place: DraftPlace, body: Body, base = onNothing): void {
  const begun = unsentIn(unsentText(place));
  keepDraft(storage, place, { base: begun?.base ?? base, body, why: '', slug: '', at: now() });
  tell();
}

/** It is sent. What was written since is not, and stays. */
export function dropUnsent(place: DraftPlace, sent?: Body): void {
  const there = unsentAt(place);
  if (sent && there && canonicalText(there) !== canonicalText(sent)) return;
  dropDraft(storage, place);
  tell();
}

/** Hears what is written here or in another tab. Answers how to stop. */
export function onUnsent(place: DraftPlace, hear: () => void): () => void {
  listeners.add(hear);
  const stop = onKeptElsewhere(place, hear);
  return () => {
    listeners.delete(hear);
    stop();
  };
}

function tell(): void {
  for (const hear of listeners) hear();
}
