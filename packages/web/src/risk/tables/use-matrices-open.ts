import { useState } from 'react';
import type { TableKind } from './queries.ts';

/** The table comes first, so the matrices are folded until somebody opens them; that is kept in this browser, for each table. */
export function useMatricesOpen(of: TableKind, isFilteredByCell: boolean) {
  const place = `suture.matrices.${of}`;
  const [isOpen, setOpen] = useState(() => isFilteredByCell || localStorage.getItem(place) === 'open');
  const open = (next: boolean) => {
    localStorage.setItem(place, next ? 'open' : 'folded');
    setOpen(next);
  };
  return [isOpen, open] as const;
}
