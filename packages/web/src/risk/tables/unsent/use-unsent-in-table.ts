import { useMemo, useState } from 'react';
import type { DraftPlace } from '../../../ui/drafts/draft-store.ts';
import { useUnsentText } from '../../../ui/drafts/use-unsent.ts';
import { changeKept, keepHere, keptCells, restingHere } from './kept-cells.ts';
import { nameOf, type UnsentCell, withoutUnsent } from './unsent-cells.ts';

export type UnsentInTable = {
  /** Those that nobody is sending at this moment. */
  readonly cells: readonly UnsentCell[];
  /** Those discarded last, which can be brought back. */
  readonly discarded: readonly UnsentCell[];
  readonly discard: () => void;
  readonly bringBack: () => void;
};

/** What is not saved in a table, for the sentence above it and for the dialog that shows it. */
export function useUnsentInTable(place: DraftPlace): UnsentInTable {
  const cells = useUnsentCells(place);
  const [discarded, setDiscarded] = useState<readonly UnsentCell[]>([]);
  return {
    cells,
    discarded,
    discard() {
      changeKept(place, (kept) => withoutUnsent(kept, cells.map(nameOf)));
      setDiscarded(cells);
    },
    bringBack() {
      const kept = keptCells(place);
      keepHere(
        place,
        discarded.filter((cell) => kept[nameOf(cell)] === undefined),
      );
      setDiscarded([]);
    },
  };
}

function useUnsentCells(place: DraftPlace): readonly UnsentCell[] {
  const text = useUnsentText(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is the text
  return useMemo(() => restingHere(place), [place, text]);
}
