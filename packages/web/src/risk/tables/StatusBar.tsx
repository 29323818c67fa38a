import { t } from '../../words/index.ts';
import { sentenceOf } from './DerivedCell.tsx';
import type { GridColumn } from './GridCell.tsx';
import { cellName, type GridStore, useCellState, useGrid } from './grid-store.ts';
import { rangeOf } from './ranges.ts';
import classes from './tables.module.css';
import type { Rows } from './use-rows.ts';

type Props = {
  readonly id: string;
  readonly store: GridStore;
  readonly rows: Rows;
  readonly columns: readonly GridColumn[];
  readonly hint: string;
};

/** What there is to say of the cell under the cursor: why it says so, why it is not yours to write, what was refused. */
export function StatusBar({ id, store, rows, columns, hint }: Props) {
  const at = useGrid(store, ({ selection }) => selection.to.row);
  const across = useGrid(store, ({ selection }) => selection.to.column);
  const size = useGrid(store, ({ selection }) => {
    const { top, bottom, left, right } = rangeOf(selection);
    return (bottom - top + 1) * (right - left + 1);
  });
  const row = rows.row(at);
  const column = columns[across];
  const state = useCellState(store, cellName(row?.key ?? '', column?.path ?? column?.id ?? ''));
  return (
    <div className={classes.bar}>
      <p id={id} className={classes.said} data-state={state?.kind}>
        {row && column && <strong>{`${row.key} · ${column.title}`}</strong>}{' '}
        {row && column ? said() : t('tables.cell.noRows')}
      </p>
      <p className={classes.hint}>{size > 1 ? t('tables.selected', { count: size }) : hint}</p>
    </div>
  );

  function said(): string {
    if (row === undefined || column === undefined) return '';
    if (state?.kind === 'refused') return state.sentence;
    if (state) return t(`tables.state.${state.kind}`);
    if (column.derived) return sentenceOf(column.derived, row) ?? '';
    if (row.status === 'retired') return t('tables.refused.retired');
    return column.permission.allowed ? '' : column.permission.reason;
  }
}
