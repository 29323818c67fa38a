import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { rowHeight } from './GridRow.tsx';
import { type GridStore, useGrid } from './grid-store.ts';
import type { Rows } from './use-rows.ts';

/** Rows that are asked for before they are seen: who scrolls meets them one by one, and not all at once when they come. */
const ahead = 60;

type Given = { readonly rows: Rows; readonly store: GridStore; readonly scroll: RefObject<HTMLElement | null> };

/** Which rows are drawn: those near the window, and the one in which somebody works. */
export function useRowsInWindow({ rows: { total = 0, comeNear }, store, scroll }: Given) {
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
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => comeNear(Math.max(0, startIndex - ahead), endIndex + ahead), [comeNear, startIndex, endIndex]);
  return virtual;
}
