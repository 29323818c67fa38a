import type { Body } from '../form/body.ts';

/** What a draft was begun on; the version is that of the record as it was read. */
export type DraftBase = { readonly version: number | undefined; readonly body: Body };

export type Draft = {
  readonly base: DraftBase;
  readonly body: Body;
  readonly why: string;
  /** The short name of a new record whose key bears one. */
  readonly slug: string;
  /** When it was last written. */
  readonly at: string;
  /** The tab that wrote it; undefined where that is not known. */
  readonly tab?: string | undefined;
  /** Another draft of the same record, from another tab, between which and this one nobody has chosen yet. */
  readonly aside?: Draft | undefined;
};

/** What a browser keeps drafts in. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whose draft, on which device, of which record (`HZ-3`) or of which kind of new one (`new:hazard`). */
export type DraftPlace = { readonly account: string; readonly device: string; readonly record: string };

export function readDraft(storage: DraftStorage | undefined, place: DraftPlace): Draft | undefined {
  return draftIn(textOfDraft(storage, place));
}

/** The draft as it is kept: two that say the same at the same moment are one text. */
export function textOfDraft(storage: DraftStorage | undefined, place: DraftPlace): string | undefined {
  try {
    return storage?.getItem(nameOf(place)) ?? undefined;
  } catch {
    // A browser that refuses has no draft to give.
    return undefined;
  }
}

/** Whether it is kept now: a browser may have no room, or be told to keep nothing. */
export function keepDraft(storage: DraftStorage | undefined, place: DraftPlace, draft: Draft): boolean {
  try {
    storage?.setItem(nameOf(place), JSON.stringify(draft));
    return storage !== undefined;
  } catch {
    return false;
  }
}

export function dropDraft(storage: DraftStorage | undefined, place: DraftPlace): void {
  try {
    storage?.removeItem(nameOf(place));
  } catch {
    // Nothing was kept there, then.
  }
}

/** Hears what another tab of this browser keeps there from now on, or that it keeps nothing any more. Answers how to stop. */
export function onKeptElsewhere(place: DraftPlace, hear: (draft: Draft | undefined) => void): () => void {
  const name = nameOf(place);
  function listen({ key, newValue }: StorageEvent) {
    if (key === name) hear(draftIn(newValue));
  }
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** A storage of this browser, where it has one for us: for good, or as long as the tab. */
export function browserStorage(of: 'localStorage' | 'sessionStorage' = 'localStorage'): DraftStorage | undefined {
  try {
    return globalThis[of];
  } catch {
    return undefined;
  }
}

function nameOf({ account, device, record }: DraftPlace): string {
  return `suture.draft ${account} ${device} ${record}`;
}

export function draftIn(text: string | null | undefined): Draft | undefined {
  try {
    const draft: unknown = text ? JSON.parse(text) : undefined;
    return isDraft(draft) ? draft : undefined;
  } catch {
    // A text that is no longer whole is no draft.
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { base, body, why, slug, at } = value as Partial<Draft>;
  return (
    typeof base === 'object' &&
    typeof base.body === 'object' &&
    typeof body === 'object' &&
    [why, slug, at].every((text) => typeof text === 'string')
  );
}
