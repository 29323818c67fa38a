import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMe } from '../../access/queries.ts';
import type { Body } from '../form/body.ts';
import {
  browserStorage,
  type Draft,
  type DraftBase,
  type DraftPlace,
  dropDraft,
  keepDraft,
  onKeptElsewhere,
  readDraft,
} from './draft-store.ts';
import { begun, type HeldDraft, heard, isDirty, now, opened } from './held-draft.ts';
import { isOfAnotherTab, thisTab } from './this-tab.ts';

export type DraftInHand = Omit<Draft, 'aside'> & {
  readonly restoredFrom: string | undefined;
  readonly aside: Draft | undefined;
  readonly isDirty: boolean;
  readonly isKept: boolean;
  /** Something was discarded here that can still be brought back. */
  readonly wasDiscarded: boolean;
  change(part: Partial<Pick<Draft, 'body' | 'why' | 'slug'>>): void;
  goOn(): void;
  discard(stored: DraftBase): void;
  undo(): void;
  /** Of two drafts, this one or that of the other tab. */
  choose(which: 'this' | 'other'): void;
  /** Goes on from another version of the record. */
  rebase(base: DraftBase, body: Body): void;
  /** It is saved: nothing of it is kept any more. */
  done(): void;
};

/**
 * What is being written, kept in the browser with every key press: a reload, a closed tab, a lost connection or a second
 * tab takes nothing away. Another account does not see it.
 */
export function useDraft(place: DraftPlace, stored: DraftBase): DraftInHand {
  const [held, setHeld] = useState<HeldDraft>(() => {
    const found = readDraft(browserStorage(), place);
    return found ? opened(found) : { draft: begun(stored) };
  });
  const [isKept, setKept] = useState(true);
  const { draft, aside, restoredFrom, discarded } = held;
  function hold(next: HeldDraft) {
    setHeld(next);
    if (isDirty(next.draft)) setKept(keep(next.draft, next.aside));
    else leave(next.aside);
  }
  function keep(written: Draft, other?: Draft) {
    return keepDraft(browserStorage(), place, { ...written, tab: thisTab(), aside: other });
  }
  function leave(other: Draft | undefined) {
    if (other) keepDraft(browserStorage(), place, other);
    else dropDraft(browserStorage(), place);
  }
  useEffect(() =>
    onKeptElsewhere(place, (theirs) => {
      const next = heard(held, theirs);
      setHeld(next);
      // The other tab is done with its own draft and took this one out of the browser with it.
      if (theirs === undefined && isDirty(next.draft)) setKept(keep(next.draft));
    }),
  );
  return {
    ...draft,
    aside,
    restoredFrom,
    isDirty: isDirty(draft),
    isKept,
    wasDiscarded: discarded !== undefined,
    change: (part) => hold({ draft: { ...draft, ...part, at: now() }, aside, isTouched: true, restoredFrom }),
    goOn: () => setHeld({ ...held, restoredFrom: undefined, discarded: undefined }),
    discard: (base) => hold({ draft: begun(base), aside, discarded: draft }),
    // What was chosen instead is not lost by bringing the other back: both are there again.
    undo: () => discarded && hold({ draft: discarded, aside: isDirty(draft) ? draft : aside, isTouched: true }),
    choose: (which) => {
      if (!aside) return;
      if (which === 'this') hold({ draft, discarded: aside, isTouched: true });
      else hold({ draft: aside, discarded: draft });
    },
    rebase: (base, body) => hold({ draft: { ...draft, base, body, at: now() }, aside, isTouched: true }),
    done: () => leave(aside),
  };
}

/** Where what the signed-in person writes is kept: of a record, `HZ-3` or `new:hazard`, or of what is none, such as a card. */
export function useDraftPlace(device: string, record: string): DraftPlace {
  const me = useMe();
  // An address names the device by its id or its short name, and both are the same device.
  const id = me?.devices.find((each) => each.slug === device || each.device === device)?.device ?? device;
  const account = me?.account.id ?? '';
  return useMemo(() => ({ account, device: id, record }), [account, id, record]);
}

/** The draft that waits at a place, looked at and not opened. */
export function useWaitingDraft(place: DraftPlace) {
  const [waiting, setWaiting] = useState(() => readDraft(browserStorage(), place));
  const [gone, setGone] = useState<Draft>();
  useEffect(() => onKeptElsewhere(place, setWaiting));
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
  const isElsewhere = waiting !== undefined && isOfAnotherTab(waiting);
  return { waiting, isElsewhere, wasDiscarded: gone !== undefined, discard, undo };
}
