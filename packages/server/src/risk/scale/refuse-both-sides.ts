import type { DeviceFile } from '@suture/core/file';
import { canonicalText, Problem, say } from '@suture/core/kernel';
import { type Control, mayApproveTradeOff } from '@suture/core/risk';

type Approving = {
  readonly file: DeviceFile;
  readonly key: string;
  readonly before: Control | undefined;
  /** As it is signed. */
  readonly after: Control;
  readonly person: string;
};

/** Refuses an approval of a trade-off by who approves it for the other side. */
export function refuseBothSides({ file, key, before, after, person }: Approving): void {
  for (const [at, approval] of (after.tradeOff?.approvals ?? []).entries()) {
    if (before?.tradeOff?.approvals?.some((known) => canonicalText(known) === canonicalText(approval))) continue;
    const permission = mayApproveTradeOff(file, after, person, approval.role);
    if (permission.allowed) continue;
    throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`, [
      { record: key, path: `tradeOff.approvals.${at}`, message: permission.reason },
    ]);
  }
}
