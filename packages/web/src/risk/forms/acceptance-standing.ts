import { canonicalText, Signed } from '@suture/core/kernel';
import { type Body, isBody, valueAt } from '../../ui/form/body.ts';

/** How the acceptance of a security risk stands while the risk is being written; `signed` is the one on record. */
export type AcceptanceStanding =
  | { readonly kind: 'new' }
  | { readonly kind: 'signing'; readonly signed?: Signed }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'stands' | 'unknown' | 'stale'; readonly signed: Signed };

type Writing = {
  readonly stored: Body;
  readonly body: Body;
  /** Whether facts have changed since the acceptance on record. */
  readonly isStale: boolean;
};

/** Who writes another acceptance signs it; the same one is signed anew only where that is asked for. */
export function acceptanceStanding({ stored, body, isStale }: Writing): AcceptanceStanding {
  const [was, is] = [stored.acceptance, body.acceptance];
  if (was === undefined) return { kind: 'new' };
  const signed = Signed.safeParse(valueAt(was, 'signed')).data;
  const isLeft = isSame(was, is);
  if (!isLeft) return { kind: 'signing', ...(signed && { signed }) };
  if (signed === undefined) return { kind: 'unsigned' };
  if (isStale) return { kind: 'stale', signed };
  return { kind: signed.basis === undefined ? 'unknown' : 'stands', signed };
}

/** Whether the acceptance says something else than the one on record, and so is signed by being saved. */
export function isAcceptedOtherwise({ stored, body }: Omit<Writing, 'isStale'>): boolean {
  return !isSame(said(stored.acceptance), said(body.acceptance));
}

function said(acceptance: unknown): unknown {
  if (!isBody(acceptance)) return acceptance;
  const { signed: _, ...content } = acceptance;
  return content;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one ?? null) === canonicalText(other ?? null);
}
