import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react';
import { usePageKeys } from '../../ui/frame/page-keys.ts';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { t } from '../../words/index.ts';
import { fromClipboard } from './clipboard.ts';
import type { Commit, GridColumn, Typing } from './GridCell.tsx';
import { GridRow, rowHeight } from './GridRow.tsx';
import { focusActiveCell, headingOf, isInCell, isInEditor, placeOf, showColumn } from './grid-places.ts';
import { asShown, type GridStore, useGrid } from './grid-store.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { type Refusal, refusalOf } from './plan.ts';
import type { TableRow } from './queries.ts';
import { moved, type Place, tabbed } from './ranges.ts';
import { StatusBar } from './StatusBar.tsx';
import { tableKeys } from './table-keys.ts';
import classes from './tables.module.css';
import { useKeptPlace } from './use-kept-place.ts';
import type { Rows } from './use-rows.ts';

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

/** Rows that are asked for before they are seen: who scrolls meets them one by one, and not all at once when they come. */
const ahead = 60;

/**
 * Rows are drawn as they come near the window, which the elements of a table have no way for: hence the roles of a grid.
 *
 * A table that is worked in like a spreadsheet: one stop for Tab, arrows inside, only the rows near the window drawn.
 */
export function Grid(props: Props) {
  const { label, device, columns, rows, store, sort, onSort } = props;
  const total = rows.total ?? 0;
  const scroll = useRef<HTMLDivElement>(null);
  const bar = useId();
  const hint = useId();
  usePageKeys(tableKeys);
  const activeRow = useGrid(store, ({ selection, editing, hasFocus }) =>
    // Drawn wherever it is scrolled to, while it holds the focus.
    editing !== undefined || hasFocus ? selection.to.row : undefined,
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The headings stand above the rows, and stay over them.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (activeRow === undefined || activeRow >= total || near.includes(activeRow)) return near;
      return [...near, activeRow].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { comeNear } = rows;
  useEffect(() => comeNear(Math.max(0, startIndex - ahead), endIndex + ahead), [comeNear, startIndex, endIndex]);

  const page = () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 2);
  const bounds = () => ({ rows: total, columns: columns.length, page: page() });

  const goTo = useCallback(
    (to: Place, extends_ = false) => {
      const { selection } = store.get();
      store.set({ selection: { from: extends_ ? selection.from : to, to }, editing: undefined });
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

  function press(event: KeyboardEvent) {
    const { selection, editing, isLeaving } = store.get();
    const heading = headingOf(event.target);
    if (heading !== undefined && event.key === 'ArrowDown') {
      event.preventDefault();
      goTo({ row: 0, column: heading });
      requestAnimationFrame(focusActiveCell);
    }
    if (editing !== undefined || !isInCell(event.target)) return;
    if (isLeaving && event.key === 'Tab') return;
    if (isLeaving && event.key !== 'Shift') store.set({ isLeaving: false });
    const far = event.ctrlKey || event.metaKey;
    const next = moved(selection.to, { key: event.key, far }, bounds());
    const done = () => event.preventDefault();
    const above = event.key === 'ArrowUp' && selection.to.row === 0 && !far ? sortOf(selection.to.column) : undefined;
    if (above && !event.shiftKey && !event.altKey) {
      done();
      above.focus();
    } else if (next && !event.altKey) {
      done();
      goTo(next, event.shiftKey);
    } else if (event.key === 'Tab') {
      const on = tabbed(selection.to, event.shiftKey, bounds());
      // Past either end Tab leaves the table.
      if (on === undefined) return;
      done();
      goTo(on);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      done();
      edit();
    } else if (event.key === 'Escape') {
      store.set({ selection: { from: selection.to, to: selection.to }, isLeaving: true });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      done();
      props.onClear();
    } else if (far && !event.altKey) {
      pressedWith(event, done);
    } else if (event.key.length === 1 && !event.altKey) {
      done();
      edit(event.key);
    }
  }

  function pressedWith(event: KeyboardEvent, done: () => void) {
    const letter = event.key.toLowerCase();
    if (letter === 'z' && !event.shiftKey) {
      done();
      props.onUndo();
    } else if ((letter === 'z' && event.shiftKey) || letter === 'y') {
      done();
      props.onRedo();
    } else if (letter === 'a' && total > 0) {
      done();
      const to = { row: total - 1, column: columns.length - 1 };
      store.set({ selection: { from: to, to: { row: 0, column: 0 } } });
      virtual.scrollToIndex(0);
    }
  }

  function point(event: PointerEvent) {
    const place = placeOf(event.target);
    if (place === undefined || event.button !== 0 || isInEditor(event.target)) return;
    finishEditing();
    const { selection } = store.get();
    const wasThere = selection.to.row === place.row && selection.to.column === place.column && store.get().hasFocus;
    store.set({ hasFocus: true, isLeaving: false });
    goTo(place, event.shiftKey);
    if (event.pointerType === 'touch' && wasThere) edit();
  }

  /** What is being edited is taken as it stands: once the cursor is elsewhere, its editor is gone unheard. */
  function finishEditing() {
    const { activeElement } = document;
    if (store.get().editing && activeElement instanceof HTMLElement && isInEditor(activeElement)) activeElement.blur();
  }

  function drag(event: PointerEvent) {
    if (event.buttons !== 1 || event.pointerType === 'touch' || store.get().editing) return;
    const place = placeOf(event.target);
    const { selection } = store.get();
    if (place && (place.row !== selection.to.row || place.column !== selection.to.column))
      store.set({ selection: { from: selection.from, to: place } });
  }

  function copy(event: ClipboardEvent) {
    if (store.get().editing !== undefined) return;
    event.preventDefault();
    const text = props.onCopy();
    if (text !== undefined) event.clipboardData.setData('text/plain', text);
  }

  function paste(event: ClipboardEvent) {
    if (store.get().editing !== undefined) return;
    event.preventDefault();
    const cells = fromClipboard(event.clipboardData.getData('text/plain'));
    if (cells.some((row) => row.some((text) => text !== ''))) props.onPaste(cells);
  }

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
        onKeyDown={press}
        onPointerDown={point}
        onPointerOver={drag}
        onDoubleClick={({ target }) => placeOf(target) && !isInEditor(target) && edit()}
        onCopy={copy}
        onPaste={paste}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <div role="rowgroup" className={classes.head} style={{ width }}>
          <HeaderRow columns={columns} sort={sort} onSort={onSort} />
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), width }}>
          {items.map(({ index }) => (
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
