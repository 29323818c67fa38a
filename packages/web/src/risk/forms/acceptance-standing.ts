import { materialDigest } from '@suture/core/file';
import { Signed } from '@suture/core/kernel';
import { SecurityRisk } from '@suture/core/risk';
import { type Body, isSame, valueAt, without } from '../../ui/form/body.ts';

/** How the acceptance of a security risk stands while the risk is being written; `signed` is the one on record. */
export type AcceptanceStanding =
  | { readonly kind: 'new' }
  | { readonly kind: 'signing'; readonly signed?: Signed }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'stands' | 'notKnownYet' | 'unknown' | 'stale' | 'reopens'; readonly signed: Signed };

type Writing = {
  readonly stored: Body;
  readonly body: Body;
  /** Whether facts have changed since the acceptance on record; undefined until the server has said so. */
  readonly isStale: boolean | undefined;
};

/** Who writes another acceptance signs it; the same one is signed anew only where that is asked for. */
export function acceptanceStanding({ stored, body, isStale }: Writing): AcceptanceStanding {
  const [was, is] = [stored.acceptance, body.acceptance];
  if (was === undefined) return { kind: 'new' };
  const signed = Signed.safeParse(valueAt(was, 'signed')).data;
  if (!isSame(was, is)) return { kind: 'signing', ...(signed && { signed }) };
  if (signed === undefined) return { kind: 'unsigned' };
  if (isStale) return { kind: 'stale', signed };
  if (signed.basis === undefined) return { kind: 'unknown', signed };
  if (isRatedOtherwise(stored, body)) return { kind: 'reopens', signed };
  return { kind: isStale === undefined ? 'notKnownYet' : 'stands', signed };
}

/** Whether the acceptance says something else than the one on record, and so is signed by being saved. */
export function isAcceptedOtherwise({ stored, body }: Omit<Writing, 'isStale'>): boolean {
  return !isSame(without(stored.acceptance, 'signed'), without(body.acceptance, 'signed'));
}

function isRatedOtherwise(stored: Body, body: Body): boolean {
  return (['facts', 'judgement'] as const).some(
    (facet) => materialDigest(SecurityRisk, stored, facet) !== materialDigest(SecurityRisk, body, facet),
  );
}
