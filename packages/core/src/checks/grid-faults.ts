import { say } from '../kernel/index.ts';
import { levelName, type Scale } from '../risk/index.ts';
import type { Hit } from './rule.ts';

type Grid = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Cells that a grid lacks, and rows, columns or cells that name a level which no scale has. */
export function gridFaults(
  field: string,
  grid: Grid,
  { rows, columns, cells }: { readonly rows: Scale; readonly columns: Scale; readonly cells?: Scale },
): readonly Hit[] {
  const faults: Hit[] = [];
  for (const row of rows) {
    const missing = columns.filter(({ id }) => grid[row.id]?.[id] === undefined).map(({ name }) => name);
    if (missing.length > 0)
      faults.push({ path: field, message: say`has no cell for ${row.name} with ${missing.join(', ')}` });
  }
  const levels = (scale: Scale) => new Set(scale.map(({ id }) => id));
  const [known, across, inside] = [levels(rows), levels(columns), cells && levels(cells)];
  for (const [row, line] of Object.entries(grid)) {
    if (!known.has(row)) faults.push({ path: field, message: say`has a row "${row}" that is no level of its scale` });
    for (const [column, cell] of Object.entries(line)) {
      const path = `${field}.${row}.${column}`;
      if (!across.has(column))
        faults.push({ path, message: say`has a column "${column}" that is no level of its scale` });
      if (inside && !inside.has(String(cell)))
        faults.push({ path, message: say`says "${String(cell)}" for ${levelName(rows, row)}, which is no level` });
    }
  }
  return faults;
}
