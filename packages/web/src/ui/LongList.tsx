import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './long-list.module.css';
import { usePrinting } from './use-printing.ts';

type Props<Item> = {
  readonly items: readonly Item[];
  /** Of all there are; more than the items where the rest is still to come. */
  readonly total?: number | undefined;
  readonly keyOf: (item: Item) => string;
  readonly estimate: number;
  readonly label: string;
  /** Key of the item that is to be in view at first, which may be far down. */
  readonly startsAt?: string | undefined;
  /** Asked for when the reader nears the end of what is there. */
  readonly onEnd?: (() => void) | undefined;
  readonly children: (item: Item) => ReactNode;
};

/** A list of any length: only what is near the window is in the page; on paper all that is there. */
export function LongList<Item>({ items, total, keyOf, estimate, label, startsAt, onEnd, children }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item);
    },
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 20) onEnd?.();
  }, [last, items.length, onEnd]);
  const sought = useRef(startsAt);
  const foundAt = sought.current === undefined ? -1 : items.findIndex((item) => keyOf(item) === sought.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the item is there and the list knows its own place
  useEffect(() => {
    if (foundAt === -1 || top === 0) return;
    sought.current = undefined;
    virtual.scrollToIndex(foundAt, { align: 'center' });
  }, [foundAt, top]);
  const isPrinting = usePrinting();
  if (isPrinting)
    return (
      <ul className={classes.printed} aria-label={label}>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
    );
  return (
    <ul ref={list} className={classes.list} style={{ height: virtual.getTotalSize() }} aria-label={label}>
      {rows.map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            aria-setsize={total ?? items.length}
            aria-posinset={index + 1}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}
