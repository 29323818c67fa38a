import { memo, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../words/index.ts';
import { CellEditor } from './CellEditor.tsx';
import { textOf, valueAt } from './cells.ts';
import type { Column } from './columns.ts';
import { DerivedCell, sentenceOf } from './DerivedCell.tsx';
import { asShown, cellName, type GridStore, useCellState } from './grid-store.ts';
import type { PlanColumn } from './plan.ts';
import type { TableRow } from './queries.ts';
import { RefusalNote } from './RefusalNote.tsx';
import classes from './tables.module.css';

export type GridColumn = Column & Pick<PlanColumn, 'permission'>;

export type Commit = (
  row: TableRow,
  column: GridColumn,
  text: string,
  then: 'down' | 'next' | 'before' | 'stay',
) => void;

export type Typing = (row: TableRow, column: GridColumn, text: string) => void;

type Props = {
  readonly row: TableRow;
  readonly column: GridColumn;
  readonly index: number;
  readonly at: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly titles: Readonly<Record<string, string>>;
  readonly device: string;
  readonly store: GridStore;
  readonly describedBy: string;
  readonly onCommit: Commit;
  readonly onLeave: () => void;
  readonly onType: Typing;
};

export const GridCell = memo(function GridCell(props: Props) {
  const { row, column, index, at, isActive, isSelected, isEditing, titles, device, store, describedBy } = props;
  const { path, editor, derived, permission } = column;
  const state = useCellState(store, cellName(row.key, path ?? column.id));
  const field = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (isActive && !isEditing && (wasEditing.current || store.get().hasFocus))
      field.current?.focus({ preventScroll: true });
    wasEditing.current = isEditing;
  }, [isActive, isEditing, store]);
  const value = state ? state.value : path === undefined ? undefined : valueAt(row.body, path);
  // What was refused stands as it was written.
  const text = state?.kind === 'refused' ? (value ?? '') : editor ? textOf(editor, value, titles) : '';
  const isWritten = editor !== undefined && permission.allowed && row.status !== 'retired';
  return (
    <div
      ref={field}
      role="gridcell"
      aria-colindex={at + 1}
      aria-selected={isSelected}
      aria-readonly={!isWritten}
      aria-invalid={state?.kind === 'refused' || undefined}
      aria-describedby={isActive ? describedBy : undefined}
      tabIndex={isActive ? 0 : -1}
      className={classes.cell}
      style={{ width: column.width }}
      title={state?.kind === 'refused' ? state.sentence : (derived && sentenceOf(derived, row)) || text || undefined}
      data-row={index}
      data-column={at}
      data-id={column.id}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-editing={isEditing || undefined}
      data-locked={(editor !== undefined && !isWritten) || undefined}
      data-derived={derived ? true : undefined}
      data-state={state?.kind}
    >
      {isEditing && editor ? (
        <Editing {...props} text={text} />
      ) : derived ? (
        <DerivedCell derived={derived} row={row} device={device} scale={column.scale} />
      ) : (
        <span className={classes.text} data-level={editor?.type === 'options' || undefined}>
          {text || (column.assessed && <span className={classes.unknown}>{t('tables.verdict.none')}</span>)}
        </span>
      )}
      {state?.kind === 'refused' && isActive && !isEditing && <RefusalNote cell={field} sentence={state.sentence} />}
      {state && <span className="visually-hidden">{t(`tables.state.${state.kind}`)}</span>}
    </div>
  );
});

function Editing(props: Props & { readonly text: string }) {
  const { row, column, text, device, store, onCommit, onLeave, onType } = props;
  const { editing, cells } = store.get();
  // What others save while it is edited is not what it was begun on.
  const [begun] = useState(() => asShown(row, [column], cells));
  if (column.editor === undefined) return null;
  return (
    <CellEditor
      editor={column.editor}
      device={device}
      label={t('tables.cell.editing', { column: column.title, key: row.key })}
      text={editing?.text ?? text}
      isTyped={editing?.text !== undefined}
      onCommit={(said, then) => onCommit(begun, column, said, then)}
      onLeave={onLeave}
      onType={(said) => onType(begun, column, said)}
    />
  );
}
