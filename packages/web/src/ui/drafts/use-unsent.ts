import { canonicalText } from '@suture/core/kernel';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Body } from '../form/body.ts';
import type { DraftBase, DraftPlace } from './draft-store.ts';
import { dropUnsent, keepUnsent, onNothing, onUnsent, unsentIn, unsentText } from './unsent.ts';
import { useDraftPlace } from './use-draft.ts';

export type Unsent<Value extends Body> = {
  /** What is written, else what is stored. */
  readonly value: Value;
  readonly isBegun: boolean;
  /** What it was begun on. */
  readonly base: DraftBase;
  change(part: Partial<Value>): void;
  /** It is sent, and not kept any more; where `sent` is given, only if nothing was written since. */
  sent(sent?: Value): void;
};

/**
 * What a person is writing at a place that is no form of a record: a reason, an answer, a judgement. It is kept in the
 * browser with every key press until it is sent, through a reload, a lost connection and whatever others save meanwhile.
 */
export function useUnsent<Value extends Body>(
  device: string,
  place: string,
  stored: Value,
  base: DraftBase = onNothing,
): Unsent<Value> {
  const at = useDraftPlace(device, place);
  const text = useUnsentText(at);
  const draft = useMemo(() => unsentIn(text), [text]);
  // At its place lies only what this hook put there; a field that it did not know yet is as stored.
  const value = draft ? { ...stored, ...(draft.body as Partial<Value>) } : stored;
  // Whoever leaves while it is being saved finds it stored: then there is nothing left to send.
  const isStored = draft !== undefined && canonicalText(value) === canonicalText(stored);
  const begun = isStored ? undefined : draft;
  return {
    value,
    isBegun: begun !== undefined,
    base: begun?.base ?? base,
    change(part) {
      const next = { ...value, ...part };
      if (isStored) dropUnsent(at);
      if (canonicalText(next) === canonicalText(stored)) dropUnsent(at);
      else keepUnsent(at, next, base);
    },
    sent: (sent) => dropUnsent(at, sent),
  };
}

/** What is kept at a place, as text, whoever changes it: this page or another tab. */
export function useUnsentText(place: DraftPlace): string | undefined {
  return useSyncExternalStore(
    useCallback((hear) => onUnsent(place, hear), [place]),
    () => unsentText(place),
  );
}
