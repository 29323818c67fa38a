import { notifications } from '@mantine/notifications';
import { type RefObject, useEffect, useRef } from 'react';
import type { DraftPlace } from '../../../ui/drafts/draft-store.ts';
import { isOnlyInPage, onUnsent } from '../../../ui/drafts/unsent.ts';
import { t } from '../../../words/index.ts';
import type { GridStore } from '../grid-store.ts';
import type { TableKind } from '../queries.ts';
import { adoptTyped, cellsHere, letGoOfGone, restingHere, takeOver } from './kept-cells.ts';
import { shownWith } from './unsent-cells.ts';

/**
 * Shows in their cells what this person has not saved, here or earlier; says so when the table is left.
 *
 * @returns whether it is left: what fails from then on has to be told elsewhere
 */
export function useShownAgain(place: DraftPlace, of: TableKind, store: GridStore): RefObject<boolean> {
  const isLeft = useRef(false);
  useEffect(() => {
    function show() {
      letGoOfGone(place);
      const { cells } = store.get();
      const shown = shownWith(cells, cellsHere(place));
      if (shown !== cells) store.set({ cells: shown });
    }
    isLeft.current = false;
    adoptTyped(place);
    takeOver(place);
    show();
    const stop = onUnsent(place, show);
    return () => {
      stop();
      isLeft.current = true;
      adoptTyped(place);
      tellKept(of, restingHere(place).length);
    };
  }, [place, of, store]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isOnlyInPage()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return isLeft;
}

/** One quiet sentence on another page: how much is kept, and where. */
export function tellKept(of: TableKind, count: number): void {
  if (count === 0) return;
  const message = t('tables.unsent.left', { count, table: t(`tables.page.${of}.title`) });
  notifications.show({ message, withBorder: true });
}
