import { type FocusEvent, useCallback, useId, useRef } from 'react';
import { usePageKeys } from '../../ui/frame/page-keys.ts';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { t } from '../../words/index.ts';
import type { Commit, GridColumn, Typing } from './GridCell.tsx';
import { GridRow, rowHeight } from './GridRow.tsx';
import { gridClipboard } from './grid-clipboard.ts';
import { gridKeys } from './grid-keys.ts';
import { focusActiveCell, showColumn } from './grid-places.ts';
import { gridPointer } from './grid-pointer.ts';
import { asShown, type GridStore } from './grid-store.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { type Refusal, refusalOf } from './plan.ts';
import type { TableRow } from './queries.ts';
import { moved, type Place, tabbed } from './ranges.ts';
import { StatusBar } from './StatusBar.tsx';
import { tableKeys } from './table-keys.ts';
import classes from './tables.module.css';
import { useKeptPlace } from './use-kept-place.ts';
import type { Rows } from './use-rows.ts';
import { useRowsInWindow } from './use-rows-in-window.ts';

type Props = {
  readonly label: string;
  readonly device: string;
  readonly columns: readonly GridColumn[];
  readonly rows: Rows;
  readonly store: GridStore;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** Whether the text can stand there; where it cannot, the cursor stays at the sentence that says why. */
  readonly onChange: (row: TableRow, column: GridColumn, text: string) => boolean;
  /** What stands in the editor after each key press in a text; `onLeave` once it is left without a change. */
  readonly onType: Typing;
  readonly onLeave: () => void;
  /** Somebody begins to write where nothing can be written. */
  readonly onRefused: (refusal: Refusal) => void;
  /** The text at once, or nothing where it has to be fetched first and gets to the clipboard by itself. */
  readonly onCopy: () => string | undefined;
  readonly onPaste: (cells: readonly (readonly string[])[]) => void;
  readonly onClear: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Enter on a cell that is not edited opens what it stands for. */
  readonly onOpen: (row: TableRow, column: GridColumn) => void;
};

/**
 * A table that is worked in like a spreadsheet: one stop for Tab, arrows inside. Only the rows near the window are drawn,
 * which the elements of a table have no way for: hence the roles of a grid.
 */
export function Grid(props: Props) {
  const { label, device, columns, rows, store, sort, onSort } = props;
  const total = rows.total ?? 0;
  const scroll = useRef<HTMLDivElement>(null);
  const bar = useId();
  const hint = useId();
  usePageKeys(tableKeys);
  const virtual = useRowsInWindow({ rows, store, scroll });

  const page = () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 2);
  const bounds = () => ({ rows: total, columns: columns.length, page: page() });

  const goTo = useCallback(
    (to: Place, isExtending = false) => {
      const { selection } = store.get();
      store.set({ selection: { from: isExtending ? selection.from : to, to }, editing: undefined });
      virtual.scrollToIndex(to.row, { align: 'auto' });
      showColumn(scroll.current, columns, to.column);
    },
    [store, virtual, columns],
  );

  const returnTo = (to: Place) => {
    scroll.current?.scrollIntoView({ block: 'nearest' });
    goTo(to);
  };
  useKeptPlace({ store, rows, columns, returnTo });

  const latest = useRef(props);
  latest.current = props;
  const commit = useCallback<Commit>(
    (row, column, text, then) => {
      const isTaken = latest.current.onChange(row, column, text);
      const at = store.get().selection.to;
      store.set({ editing: undefined });
      if (then === 'stay' || !isTaken) return;
      const { rows: now, columns: shown } = latest.current;
      const limits = { rows: now.total ?? 0, columns: shown.length, page: 1 };
      const next =
        then === 'down' ? moved(at, { key: 'ArrowDown', far: false }, limits) : tabbed(at, then === 'before', limits);
      if (next) goTo(next);
    },
    [store, goTo],
  );
  const leave = useCallback(() => {
    latest.current.onLeave();
    store.set({ editing: undefined });
  }, [store]);
  const type = useCallback<Typing>((row, column, text) => latest.current.onType(row, column, text), []);

  const sortOf = (column: number) =>
    scroll.current?.querySelector<HTMLElement>(`[data-heading="${column}"] button`) ?? undefined;

  /** From outside of the table, to where the cursor was last. */
  function enter() {
    store.set({ hasFocus: true });
    returnTo(store.get().selection.to);
    requestAnimationFrame(focusActiveCell);
  }

  function edit(text?: string) {
    const { row: at, column: across } = store.get().selection.to;
    const row = rows.row(at);
    const column = columns[across];
    if (row === undefined || column === undefined) return;
    if (column.editor === undefined) {
      if (text === undefined) props.onOpen(row, column);
      return;
    }
    const refused = refusalOf(row, column);
    if (refused) {
      props.onRefused(refused);
      return;
    }
    if (text !== undefined && column.editor.type === 'text')
      props.onType(asShown(row, [column], store.get().cells), column, text);
    store.set({ selection: { from: { row: at, column: across }, to: { row: at, column: across } }, editing: { text } });
  }

  const selectAll = () => {
    store.set({ selection: { from: { row: total - 1, column: columns.length - 1 }, to: { row: 0, column: 0 } } });
    virtual.scrollToIndex(0);
  };
  const { onClear, onUndo, onRedo, onCopy, onPaste } = props;
  const onKeyDown = gridKeys({ store, bounds, goTo, edit, selectAll, sortOf, onClear, onUndo, onRedo });
  const onFocus = () => !store.get().hasFocus && store.set({ hasFocus: true });
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget === null || !currentTarget.contains(relatedTarget))
      store.set({ hasFocus: false, isLeaving: false });
  };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={classes.frame}>
      <SkipLink to="table" words={t('tables.skip')} onFollow={enter} />
      <div
        ref={scroll}
        id="table"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-describedby={hint}
        className={classes.scroll}
        style={{ maxHeight: (total + 2) * rowHeight }}
        onKeyDown={onKeyDown}
        {...gridPointer({ store, goTo, edit })}
        {...gridClipboard({ store, onCopy, onPaste })}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <div role="rowgroup" className={classes.head} style={{ width }}>
          <HeaderRow columns={columns} sort={sort} onSort={onSort} />
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), width }}>
          {virtual.getVirtualItems().map(({ index }) => (
            <GridRow
              key={index}
              index={index}
              row={rows.row(index)}
              columns={columns}
              titles={rows.titlesOf(index)}
              device={device}
              store={store}
              describedBy={bar}
              onCommit={commit}
              onLeave={leave}
              onType={type}
            />
          ))}
        </div>
      </div>
      <StatusBar id={bar} hintId={hint} store={store} rows={rows} columns={columns} />
    </div>
  );
}
