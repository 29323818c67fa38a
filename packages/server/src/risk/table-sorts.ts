import type { DeviceFile } from '@suture/core/file';
import { rankOf, type Scale, safetyPolicyOf, securityPolicyOf } from '@suture/core/risk';
import type { TableKind, TableRow } from '../contract/index.ts';
import { riskSortValue } from './risk-rows.ts';

/** Where a row stands in a sort; what is not known comes first. */
export function sortValueIn(file: DeviceFile, of: TableKind): (row: TableRow, by: string) => string | number {
  const [levels, across] = scalesOf(file, of);
  const scales = scalesOfFields(file);
  return (row, by) => {
    if (by === 'level') return rankOf(levels, row.axes?.now.level) ?? -1;
    if (by === 'across') return rankOf(across, row.axes?.now.across) ?? -1;
    if (by === 'covered') return row.covered === undefined ? 2 : Number(row.covered);
    if (by === 'used') return row.used;
    if (by === 'status') return row.status;
    if (by === 'strength') return strengths.indexOf(textAt(row.body, 'strength.level'));
    if (by === 'scale') return placeOfMark(row.mark);
    if (by === 'sequences') return Array.isArray(row.body.sequences) ? row.body.sequences.length : 0;
    const scale = scales[by];
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
  let value = body;
  for (const step of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
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

/** Fields that hold a level, each with the scale of its policy. */
function scalesOfFields(file: DeviceFile): Readonly<Record<string, Scale>> {
  const { exploitability = [], impact = [] } = securityPolicyOf(file) ?? {};
  const { severity = [], p1 = [], p2 = [] } = safetyPolicyOf(file) ?? {};
  return {
    'exploitability.before': exploitability,
    'exploitability.after': exploitability,
    'impact.confidentiality': impact,
    'impact.integrity': impact,
    'impact.availability': impact,
    'impact.privacy': impact,
    severity,
    p2,
    'after.severity': severity,
    'after.p1': p1,
    'after.p2': p2,
  };
}
