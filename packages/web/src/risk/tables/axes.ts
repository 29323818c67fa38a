import { levelName, type Scale } from '@suture/core/risk';
import { capitalised } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import type { Policies } from './columns.ts';
import type { TableKind } from './queries.ts';

export type RiskKind = 'securityRisk' | 'safetyRisk';

export function isRisk(of: TableKind): of is RiskKind {
  return of === 'securityRisk' || of === 'safetyRisk';
}

/** The sides whose levels stand in a table. */
export function sidesOf(of: TableKind): readonly ('safety' | 'security')[] {
  if (of === 'securityRisk') return ['security'];
  return of === 'safetyRisk' ? ['safety'] : [];
}

/** The two scales that the matrix of a risk file is drawn on; undefined without a policy. */
export function axesOf(of: RiskKind, { safety, security }: Policies) {
  if (of === 'securityRisk')
    return (
      security && {
        rows: security.exploitability,
        columns: security.impact,
        rowName: t('tables.matrix.exploitability'),
        columnName: t('tables.matrix.impact'),
        acceptability: security.acceptability,
      }
    );
  return (
    safety && {
      rows: safety.severity,
      columns: safety.probability,
      rowName: t('tables.matrix.severity'),
      columnName: t('tables.matrix.probability'),
      acceptability: safety.acceptability,
    }
  );
}

/** A cell of the matrix as a person says it, such as `now:critical.occasional`. */
export function cellInWords(of: RiskKind, policies: Policies, cell: string): string {
  const [when, levels = ''] = cell.split(':');
  const [row = '', column = ''] = levels.split('.');
  const axes = axesOf(of, policies);
  return t(when === 'before' ? 'tables.matrix.chosenBefore' : 'tables.matrix.chosenNow', {
    row: levelOn(axes?.rowName, nameIn(axes?.rows, row)),
    column: levelOn(axes?.columnName, nameIn(axes?.columns, column)),
  });
}

function levelOn(scale = '', level: string): string {
  return capitalised(`${scale} ${level}`.trim());
}

function nameIn(scale: Scale | undefined, level: string): string {
  return level === 'none' ? t('tables.verdict.none') : levelName(scale, level);
}
