import { canonicalText } from '@suture/core/kernel';
import type { Draft, DraftBase } from './draft-store.ts';

/** A draft as one tab holds it. */
export type HeldDraft = {
  readonly draft: Draft;
  /** What the same person wrote of the same record in another tab; kept until one of the two is chosen. */
  readonly aside?: Draft | undefined;
  /** Something was written in this tab since it last took what was kept. */
  readonly isTouched?: boolean;
  /** When the draft that was found on opening had been written; undefined once it is taken or discarded. */
  readonly restoredFrom?: string | undefined;
  /** Can still be brought back. */
  readonly discarded?: Draft | undefined;
};

/** What a tab holds after another one kept `theirs`, or keeps nothing any more. What was written here never gives way unasked. */
export function heard(held: HeldDraft, theirs: Draft | undefined): HeldDraft {
  const { draft, discarded } = held;
  const isOwn = held.isTouched === true && isDirty(draft);
  if (theirs === undefined) return isOwn ? { ...held, aside: undefined } : { draft: begun(draft.base), discarded };
  if (isOwn && saysTheSame(draft, theirs)) return { ...held, aside: undefined };
  const { aside, ...written } = theirs;
  if (isOwn) return { ...held, aside: written };
  return { draft: written, aside, restoredFrom: theirs.at, discarded };
}

export function opened(found: Draft): HeldDraft {
  const { aside, ...draft } = found;
  return { draft, aside, restoredFrom: draft.at };
}

export function begun(base: DraftBase): Draft {
  return { base, body: base.body, why: '', slug: '', at: now() };
}

export function isDirty({ base, body, why, slug }: Draft): boolean {
  return why !== '' || slug !== '' || canonicalText(body) !== canonicalText(base.body);
}

export function now(): string {
  return new Date().toISOString();
}

function saysTheSame(one: Draft, other: Draft): boolean {
  const said = ({ body, why, slug }: Draft) => canonicalText({ body, why, slug });
  return said(one) === said(other);
}
