import { canonicalText } from '@suture/core/kernel';
import { useCallback, useState } from 'react';
import { useMe } from '../../access/queries.ts';
import type { Body } from '../form/body.ts';
import {
  browserStorage,
  type Draft,
  type DraftBase,
  type DraftPlace,
  dropDraft,
  keepDraft,
  readDraft,
} from './draft-store.ts';

export type DraftInHand = Draft & {
  /** When the draft that was found on opening had been written; undefined once it is taken or discarded. */
  readonly restoredFrom: string | undefined;
  readonly isDirty: boolean;
  readonly isKept: boolean;
  /** Something was discarded here that can still be brought back. */
  readonly wasDiscarded: boolean;
  change(part: Partial<Pick<Draft, 'body' | 'why' | 'slug'>>): void;
  goOn(): void;
  discard(stored: DraftBase): void;
  undo(): void;
  /** Goes on from another version of the record. */
  rebase(base: DraftBase, body: Body): void;
  /** It is saved: nothing is kept any more. */
  done(): void;
};

type Held = {
  readonly draft: Draft;
  readonly restoredFrom?: string | undefined;
  readonly discarded?: Draft | undefined;
};

/**
 * What is being written, kept in the browser with every key press: a reload, a closed tab or a lost connection takes
 * nothing away. Another account does not see it.
 */
export function useDraft(place: DraftPlace, stored: DraftBase): DraftInHand {
  const [held, setHeld] = useState<Held>(() => {
    const found = readDraft(browserStorage(), place);
    return found ? { draft: found, restoredFrom: found.at } : { draft: begun(stored) };
  });
  const [isKept, setKept] = useState(true);
  const { draft, restoredFrom, discarded } = held;
  function hold(next: Held) {
    setHeld(next);
    if (isDirty(next.draft)) setKept(keepDraft(browserStorage(), place, next.draft));
    else dropDraft(browserStorage(), place);
  }
  return {
    ...draft,
    restoredFrom,
    isDirty: isDirty(draft),
    isKept,
    wasDiscarded: discarded !== undefined,
    change: (part) => hold({ draft: { ...draft, ...part, at: now() }, restoredFrom }),
    goOn: () => setHeld({ draft }),
    discard: (base) => hold({ draft: begun(base), discarded: draft }),
    undo: () => discarded && hold({ draft: discarded }),
    rebase: (base, body) => hold({ draft: { ...draft, base, body, at: now() } }),
    done: () => dropDraft(browserStorage(), place),
  };
}

/** Where the signed-in person's draft of a record is kept; `HZ-3`, or `new:hazard`. */
export function useDraftPlace(device: string, record: string): DraftPlace {
  const me = useMe();
  // An address names the device by its id or its short name, and both are the same device.
  const id = me?.devices.find((each) => each.slug === device || each.device === device)?.device ?? device;
  return { account: me?.account.id ?? '', device: id, record };
}

/** The draft that waits at a place, looked at and not opened. */
export function useWaitingDraft(place: DraftPlace) {
  const [waiting, setWaiting] = useState(() => readDraft(browserStorage(), place));
  const [gone, setGone] = useState<Draft>();
  const discard = useCallback(() => {
    dropDraft(browserStorage(), place);
    setGone(waiting);
    setWaiting(undefined);
  }, [place, waiting]);
  function undo() {
    if (!gone) return;
    keepDraft(browserStorage(), place, gone);
    setWaiting(gone);
    setGone(undefined);
  }
  return { waiting, wasDiscarded: gone !== undefined, discard, undo };
}

function begun(base: DraftBase): Draft {
  return { base, body: base.body, why: '', slug: '', at: now() };
}

function isDirty({ base, body, why, slug }: Draft): boolean {
  return why !== '' || slug !== '' || canonicalText(body) !== canonicalText(base.body);
}

function now(): string {
  return new Date().toISOString();
}
