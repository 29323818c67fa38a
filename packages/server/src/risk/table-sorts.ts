import type { DeviceFile } from '@suture/core/file';
import { valueAt } from '@suture/core/kernel';
import { rankOf, type Scale, safetyPolicyOf, scaleAt, securityPolicyOf } from '@suture/core/risk';
import type { TableKind, TableRow } from '../contract/index.ts';
import { riskSortValue } from './risk-rows.ts';

/** Where a row stands in a sort; what is not known comes first. */
export function sortValueIn(file: DeviceFile, of: TableKind): (row: TableRow, by: string) => string | number {
  const [levels, across] = scalesOf(file, of);
  const policies = { safety: safetyPolicyOf(file), security: securityPolicyOf(file) };
  return (row, by) => {
    if (by === 'level') return rankOf(levels, row.axes?.now.level) ?? -1;
    if (by === 'across') return rankOf(across, row.axes?.now.across) ?? -1;
    if (by === 'p1') return rankOf(policies.safety?.p1 ?? [], row.p1) ?? -1;
    if (by === 'covered') return row.covered === undefined ? 2 : Number(row.covered);
    if (by === 'used') return row.used;
    if (by === 'status') return row.status;
    if (by === 'strength') return strengths.indexOf(textAt(row.body, 'strength.level'));
    if (by === 'scale') return placeOfMark(row.mark);
    if (by === 'sequences') return Array.isArray(row.body.sequences) ? row.body.sequences.length : 0;
    const scale = scaleAt(by.split('.'), policies);
    if (scale !== undefined) return rankOf(scale, textAt(row.body, by)) ?? -1;
    return ofRisks.includes(by) ? riskSortValue(row, by) : textAt(row.body, by);
  };
}

const ofRisks: readonly string[] = ['title', 'relation', 'before', 'now', 'findings'];
const strengths: readonly string[] = ['weak', 'adequate'];
const needles: readonly string[] = ['open', 'stale', 'weak', 'hinders', 'adequate', 'none', 'notAsked'];

function placeOfMark(mark: TableRow['mark']): number {
  if (mark === undefined) return -1;
  return needles.indexOf(mark.strength) * needles.length + needles.indexOf(mark.hindrance);
}

function textAt(body: unknown, path: string): string {
  const value = valueAt(body, path.split('.'));
  return typeof value === 'string' ? value : '';
}

/** Of the two axes of the matrix; empty where there is no policy. */
export function scalesOf(file: DeviceFile, of: TableKind): readonly [Scale, Scale] {
  if (of === 'securityRisk') {
    const policy = securityPolicyOf(file);
    return [policy?.exploitability ?? [], policy?.impact ?? []];
  }
  const policy = safetyPolicyOf(file);
  return [policy?.severity ?? [], policy?.probability ?? []];
}
