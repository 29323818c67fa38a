import { memo } from 'react';
import { type Commit, GridCell, type GridColumn, type Typing } from './GridCell.tsx';
import { type GridStore, useRowView } from './grid-store.ts';
import type { TableRow } from './queries.ts';
import classes from './tables.module.css';
import { WaitingCell } from './WaitingCell.tsx';

export const rowHeight = 40;

type Props = {
  readonly index: number;
  readonly row: TableRow | undefined;
  readonly columns: readonly GridColumn[];
  readonly titles: Readonly<Record<string, string>>;
  readonly device: string;
  readonly store: GridStore;
  readonly describedBy: string;
  readonly onCommit: Commit;
  readonly onLeave: () => void;
  readonly onType: Typing;
};

/** Drawn anew only when its record, its part of the selection or one of its cells changes. */
export const GridRow = memo(function GridRow({ index, row, columns, store, ...rest }: Props) {
  const { active, left, right, isEditing } = useRowView(store, index);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-odd={index % 2 === 1 || undefined}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
    >
      {row === undefined ? (
        <WaitingCell index={index} active={active} store={store} />
      ) : (
        columns.map((column, at) => (
          <GridCell
            key={column.id}
            {...rest}
            row={row}
            column={column}
            index={index}
            at={at}
            store={store}
            isActive={active === at}
            isSelected={at >= left && at <= right}
            isEditing={isEditing && active === at}
          />
        ))
      )}
    </div>
  );
});
