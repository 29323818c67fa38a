import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useCallback, useMemo, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { columnsOf, type Policies } from './columns.ts';
import type { GridColumn } from './GridCell.tsx';
import type { TableKind, TableRow } from './queries.ts';

const features = tableFeatures({ columnVisibilityFeature });
const noRows: TableRow[] = [];

export type Columns = {
  readonly all: readonly GridColumn[];
  readonly shown: readonly GridColumn[];
  readonly isShown: (id: string) => boolean;
  readonly show: (id: string, isShown: boolean) => void;
};

/** The columns of a table, each with whether this person may write it, and those of them that they look at. */
export function useColumns(of: TableKind, { safety, security }: Policies): Columns {
  const may = useMay();
  const defined = useMemo(() => columnsOf(of, { safety, security }), [of, safety, security]);
  const definitions = useMemo(() => defined.map(({ id, title: header }) => ({ id, header })), [defined]);
  const [visibility, setVisibility] = useVisibility(of, defined);
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: { columnVisibility: visibility },
    onColumnVisibilityChange: setVisibility,
  });
  const shownIds = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ');
  // The permissions follow from the roles, which `may` is made of anew in every render.
  const allowed = JSON.stringify(
    defined.map(({ path }) => may('record.write', { kind: of, ...(path && { field: path }) })),
  );
  const all = useMemo<readonly GridColumn[]>(() => {
    const permissions: readonly GridColumn['permission'][] = JSON.parse(allowed);
    return defined.flatMap((column, at) => {
      const permission = permissions[at];
      return permission ? [{ ...column, permission }] : [];
    });
  }, [defined, allowed]);
  const shown = useMemo(() => {
    const ids = new Set(shownIds.split(' '));
    return all.filter(({ id }) => ids.has(id));
  }, [all, shownIds]);
  return useMemo(
    () => ({
      all,
      shown,
      isShown: (id) => shown.some((column) => column.id === id),
      show: (id, isShown) => table.getColumn(id)?.toggleVisibility(isShown),
    }),
    [all, shown, table],
  );
}

/** The first column that may be written, else why none may. */
export function mayEditAny(columns: readonly GridColumn[]): GridColumn['permission'] {
  const written = columns.filter(({ editor }) => editor);
  const first = written.find(({ permission }) => permission.allowed) ?? written[0];
  return first?.permission ?? { allowed: true };
}

type Visibility = Record<string, boolean>;

/** Which columns are shown is a habit of a person and not of a link: kept in this browser, for each table. */
function useVisibility(of: TableKind, columns: readonly { id: string; hidden?: boolean }[]) {
  const place = `suture.columns.${of}`;
  const [chosen, setChosen] = useState<Visibility>(() => JSON.parse(localStorage.getItem(place) ?? '{}'));
  const visibility = useMemo<Visibility>(
    () => ({ ...Object.fromEntries(columns.filter(({ hidden }) => hidden).map(({ id }) => [id, false])), ...chosen }),
    [columns, chosen],
  );
  const change = useCallback(
    (next: Visibility | ((before: Visibility) => Visibility)) => {
      const made = typeof next === 'function' ? next(visibility) : next;
      localStorage.setItem(place, JSON.stringify(made));
      setChosen(made);
    },
    [place, visibility],
  );
  return [visibility, change] as const;
}
