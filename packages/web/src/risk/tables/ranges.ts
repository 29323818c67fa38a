export type Place = { readonly row: number; readonly column: number };

/** From the cell where a selection began to the one where the cursor is. */
export type Selection = { readonly from: Place; readonly to: Place };

export type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export type Bounds = { readonly rows: number; readonly columns: number; readonly page: number };

export function rangeOf({ from, to }: Selection): Range {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function rowsIn({ top, bottom }: Range): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

type Pressed = { readonly key: string; readonly far: boolean };

/** Where a key leads from a cell; undefined where it is no key of movement. `far`: with Ctrl or ⌘. */
export function moved(at: Place, { key, far }: Pressed, { rows, columns, page }: Bounds): Place | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : at.row - 1, at.column);
    case 'ArrowDown':
      return to(far ? last.row : at.row + 1, at.column);
    case 'ArrowLeft':
      return to(at.row, far ? 0 : at.column - 1);
    case 'ArrowRight':
      return to(at.row, far ? last.column : at.column + 1);
    case 'Home':
      return to(far ? 0 : at.row, 0);
    case 'End':
      return to(far ? last.row : at.row, last.column);
    case 'PageUp':
      return to(at.row - page, at.column);
    case 'PageDown':
      return to(at.row + page, at.column);
    default:
      return undefined;
  }
}

/** The next cell in reading order, from the end of a row to the start of the next; undefined past either end. */
export function tabbed(at: Place, backwards: boolean, { rows, columns }: Bounds): Place | undefined {
  const place = at.row * columns + at.column + (backwards ? -1 : 1);
  if (place < 0 || place >= rows * columns) return undefined;
  return { row: Math.floor(place / columns), column: place % columns };
}
