import { Chip } from '../../ui/Chip.tsx';
import chip from '../../ui/chip.module.css';
import { type KnownPolicies, standingOf } from '../../ui/fields/levels.ts';
import { t } from '../../words/index.ts';
import { cellInWords, isRisk, sidesOf } from './axes.ts';
import type { TableFilter } from './queries.ts';

type Props = { readonly filter: TableFilter; readonly policies: KnownPolicies; readonly onRemove: () => void };

/** The cell of the matrix that the table is narrowed to. */
export function CellChip({ filter: { of, cell }, policies, onRemove }: Props) {
  if (cell === undefined || of === undefined || !isRisk(of)) return null;
  const isKnown = standingOf(policies, sidesOf(of)).kind === 'known';
  const text = isKnown ? cellInWords(of, policies, cell) : t('tables.matrix.chosenUnread');
  return (
    <div className={chip.alone}>
      <Chip text={text} removes={t('home.chip.remove')} onRemove={onRemove} />
    </div>
  );
}
