import { Chip } from '../../ui/Chip.tsx';
import chip from '../../ui/chip.module.css';
import { t } from '../../words/index.ts';
import { cellInWords } from './axes.ts';
import type { Policies } from './columns.ts';
import type { TableFilter } from './queries.ts';

type Props = { readonly filter: TableFilter; readonly policies: Policies; readonly onRemove: () => void };

/** The cell of the matrix that the table is narrowed to. */
export function CellChip({ filter: { of, cell }, policies, onRemove }: Props) {
  if (cell === undefined || (of !== 'securityRisk' && of !== 'safetyRisk')) return null;
  return (
    <div className={chip.alone}>
      <Chip text={cellInWords(of, policies, cell)} removes={t('home.chip.remove')} onRemove={onRemove} />
    </div>
  );
}
