import { Problem, say } from '@suture/core/kernel';
import type { Transfer } from '@suture/core/risk';
import { nextKey, type OpenFile } from '../../records/index.ts';
import { linkedToControl, type Placed, type Placing } from './placed.ts';

/** The security side names the risk that a safety control brings, or begins a new one; the control is linked to it. */
export async function broughtByControl(placing: Placing, open: OpenFile, { source }: Transfer): Promise<Placed> {
  const { context, device, caller, body } = placing;
  const { securityRisk, newSecurityRisk } = body;
  if (securityRisk === undefined && newSecurityRisk === undefined) {
    throw new Problem(
      'invalid-input',
      say`Name the security risk that it brings, or give a new one. Nothing was changed.`,
      [{ path: 'securityRisk', message: say`is needed, unless newSecurityRisk is given` }],
    );
  }
  if (securityRisk !== undefined) {
    const stored = open.stored.get(securityRisk);
    if (stored?.kind !== 'securityRisk' || stored.body.status === 'retired') {
      throw new Problem('invalid-reference', say`There is no security risk ${securityRisk}. Nothing was changed.`, [
        { path: 'securityRisk', message: say`names no living security risk` },
      ]);
    }
  }
  const key = securityRisk ?? (await nextKey(context.db, device.id, 'SR'));
  const made = { ...newSecurityRisk, status: 'draft' as const, author: caller.account.name };
  const linked = linkedToControl(open, source, key);
  return {
    key,
    changes: [...(securityRisk === undefined ? [{ kind: 'securityRisk', key, body: made }] : []), ...linked],
    records: linked,
    decision: { outcome: securityRisk === undefined ? 'newRisk' : 'covered', securityRisks: [key] },
  };
}
