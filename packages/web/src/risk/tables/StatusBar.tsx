import { t } from '../../words/index.ts';
import { textOf, valueAt } from './cells.ts';
import { sentenceOf } from './DerivedCell.tsx';
import type { GridColumn } from './GridCell.tsx';
import { cellName, type GridStore, useCellState, useGrid } from './grid-store.ts';
import type { TableRow } from './queries.ts';
import { rangeOf } from './ranges.ts';
import { far } from './table-keys.ts';
import classes from './tables.module.css';
import type { Rows } from './use-rows.ts';

type Props = {
  readonly id: string;
  readonly hintId: string;
  readonly store: GridStore;
  readonly rows: Rows;
  readonly columns: readonly GridColumn[];
};

/** What there is to say of the cell under the cursor: why it says so, why it is not yours to write, what was refused. */
export function StatusBar({ id, hintId, store, rows, columns }: Props) {
  const at = useGrid(store, ({ selection }) => selection.to.row);
  const across = useGrid(store, ({ selection }) => selection.to.column);
  const size = useGrid(store, ({ selection }) => {
    const { top, bottom, left, right } = rangeOf(selection);
    return (bottom - top + 1) * (right - left + 1);
  });
  const isLeaving = useGrid(store, (state) => state.isLeaving);
  const row = rows.row(at);
  const column = columns[across];
  const state = useCellState(store, cellName(row?.key ?? '', column?.path ?? column?.id ?? ''));
  return (
    <div className={classes.bar}>
      <p id={id} className={classes.said} data-state={state?.kind}>
        {row && column && <strong>{`${row.key} · ${column.title}`}</strong>}{' '}
        {row && column ? said() : t('tables.cell.noRows')}
      </p>
      <p id={hintId} className={classes.hint} data-says={isLeaving || undefined}>
        {isLeaving
          ? t('tables.leavesNow')
          : `${size > 1 ? t('tables.selected', { count: size }) : t('tables.hint', { far })} · ${t('tables.leaves')}`}
      </p>
    </div>
  );

  function said(): string {
    if (row === undefined || column === undefined) return '';
    if (state?.kind === 'refused') return state.sentence;
    if (state) return t(`tables.state.${state.kind}`);
    if (column.derived) return sentenceOf(column.derived, row) ?? '';
    if (row.status === 'retired') return t('tables.refused.retired');
    const foreign = foreignLevel(column, row);
    return [foreign, column.permission.allowed ? '' : column.permission.reason].filter(Boolean).join(' ');
  }
}

/** A level that the policy does not have, whole: its cell may be too narrow for it. */
function foreignLevel({ path, editor }: GridColumn, { body }: TableRow): string {
  const value = path === undefined ? undefined : valueAt(body, path);
  if (value === undefined || editor?.type !== 'options' || editor.scale === undefined) return '';
  return editor.options.some((option) => option.value === value) ? '' : textOf(editor, value, {});
}
