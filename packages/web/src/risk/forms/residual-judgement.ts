import { materialDigest } from '@suture/core/file';
import { Signed } from '@suture/core/kernel';
import { SafetyRisk } from '@suture/core/risk';
import { type Body, isSame } from '../../ui/form/body.ts';

/** How the judgement of a residual risk stands while the risk is being written; `signed` is the one on record. */
export type ResidualJudgement =
  | { readonly kind: 'open' }
  | { readonly kind: 'signing'; readonly signed?: Signed }
  | {
      readonly kind: 'stands' | 'notKnownYet' | 'unknown' | 'stale' | 'reopens' | 'takenAway';
      readonly signed: Signed;
    };

type Writing = {
  readonly stored: Body;
  readonly body: Body;
  /** Whether facts have changed since the judgement on record; undefined until the server has said so. */
  readonly isStale: boolean | undefined;
};

/** @clause iso14971:2019/7.3 */
export function residualJudgement({ stored, body, isStale }: Writing): ResidualJudgement {
  const signed = Signed.safeParse(stored.decided).data;
  const isLeft = isSame(body.decided, stored.decided);
  if (!isLeft && body.decided !== undefined) return { kind: 'signing', ...(signed && { signed }) };
  if (signed === undefined) return { kind: 'open' };
  if (!isLeft) return { kind: 'takenAway', signed };
  if (isStale) return { kind: 'stale', signed };
  if (signed.basis === undefined) return { kind: 'unknown', signed };
  if (isJudgedOtherwise(stored, body)) return { kind: 'reopens', signed };
  return { kind: isStale === undefined ? 'notKnownYet' : 'stands', signed };
}

function isJudgedOtherwise(stored: Body, body: Body): boolean {
  return materialDigest(SafetyRisk, stored, 'facts') !== materialDigest(SafetyRisk, body, 'facts');
}
