import { useCallback, useMemo, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { columnsOf, type Policies } from './columns.ts';
import type { GridColumn } from './GridCell.tsx';
import type { TableKind } from './queries.ts';

export type Columns = {
  readonly all: readonly GridColumn[];
  readonly shown: readonly GridColumn[];
  readonly choose: (id: string, isShown: boolean) => void;
};

/** The columns of a table, each with whether this person may write it, and those of them that they look at. */
export function useColumns(of: TableKind, policies: Policies): Columns {
  const may = useMay();
  const isNarrow = useNarrow();
  const all = useMemo<readonly GridColumn[]>(
    () =>
      columnsOf(of, policies).map((column) => {
        const { path } = column;
        // What follows the title begins on the first screen.
        const width = isNarrow && column.id === 'title' ? 176 : column.width;
        return { ...column, width, permission: may('record.write', { kind: of, ...(path && { field: path }) }) };
      }),
    [of, policies, may, isNarrow],
  );
  const [chosen, choose] = useChosen(of);
  return useMemo(() => {
    const isShown = ({ id, hidden = false }: GridColumn) => chosen[id] ?? !hidden;
    return { all, shown: all.filter(isShown), choose };
  }, [all, chosen, choose]);
}

/** The first column that may be written, else why none may. */
export function mayEditAny(columns: readonly GridColumn[]): GridColumn['permission'] {
  const written = columns.filter(({ editor }) => editor);
  const first = written.find(({ permission }) => permission.allowed) ?? written[0];
  return first?.permission ?? { allowed: true };
}

type Chosen = Readonly<Record<string, boolean>>;

/** Which columns are shown is a habit of a person and not of a link: kept in this browser, for each table. */
function useChosen(of: TableKind) {
  const place = `suture.columns.${of}`;
  const [chosen, setChosen] = useState<Chosen>(() => JSON.parse(localStorage.getItem(place) ?? '{}'));
  const choose = useCallback(
    (id: string, isShown: boolean) => {
      const next = { ...chosen, [id]: isShown };
      localStorage.setItem(place, JSON.stringify(next));
      setChosen(next);
    },
    [place, chosen],
  );
  return [chosen, choose] as const;
}
