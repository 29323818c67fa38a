import type { FileRecord } from '@suture/core/file';
import type { Basis } from '@suture/core/kernel';
import { basisOf } from '@suture/core/kernel';
import type { Overlay } from './overlay.ts';

/** What a signed decision in a record rests on, by the field that bears the signature; undefined where none stands there. */
export function decisionKeys({ kind, key, body }: FileRecord, field: string): readonly string[] | undefined {
  if (field === 'approval') return kind === 'control' ? [key, `${key}#judgement`] : [key];
  if (kind === 'securityRisk') {
    if (field === 'acceptance.signed') return [key];
    const lost = (body.losses ?? []).flatMap((loss) => loss.function ?? []);
    if (field === 'safetyImpact.confirmed') return [key, ...new Set(lost)];
  }
  if (kind === 'function' && /^ifLost\.(confidentiality|integrity|availability)\.answered$/.test(field)) return [key];
  if (kind === 'control') {
    if (/^(strength|hindrance|crossSafety|crossSecurity)\.judged$/.test(field)) return [key];
    if (/^tradeOff\.approvals\.\d+$/.test(field)) return [key, `${key}#judgement`];
  }
  if (kind === 'safetyRisk' && field === 'decided') return body.situation ? [key, body.situation] : [key];
  if (kind === 'transfer') {
    const { situation } = body.decision ?? {};
    if (field === 'decision.signed') return situation ? [body.source, situation] : [body.source];
    if (field === 'dismissed.signed') return [body.source];
  }
  return undefined;
}

/** The basis of a decision on the record as it is about to be. */
export function decisionBasis(over: Pick<Overlay, 'digest'>, record: FileRecord, field: string): Basis {
  return basisOf(over, decisionKeys(record, field) ?? []);
}
