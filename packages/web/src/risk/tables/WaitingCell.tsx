import { useLayoutEffect, useRef } from 'react';
import { t } from '../../words/index.ts';
import type { GridStore } from './grid-store.ts';
import classes from './tables.module.css';

type Props = {
  readonly index: number;
  /** The column in which the cursor is, where it is in this row. */
  readonly active: number | undefined;
  readonly store: GridStore;
};

/** In the place of a row that is on its way: the keys go on from it as from any other. */
export function WaitingCell({ index, active, store }: Props) {
  const cell = useRef<HTMLDivElement>(null);
  const isActive = active !== undefined;
  useLayoutEffect(() => {
    if (isActive && store.get().hasFocus) cell.current?.focus({ preventScroll: true });
  }, [isActive, store]);
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-busy="true"
      aria-label={t('tables.cell.waiting')}
      tabIndex={isActive ? 0 : -1}
      className={classes.waiting}
      data-row={index}
      data-column={active ?? 0}
      data-active={isActive || undefined}
    />
  );
}
