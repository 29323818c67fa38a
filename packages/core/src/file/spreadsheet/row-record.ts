import { say, valueAt } from '../../kernel/index.ts';
import { cellText } from './cell-text.ts';
import { cellValue, shortened } from './cell-value.ts';
import { cellOfRow, type MappedColumn, type SheetRow } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import { type CellFault, faultAt, faultOfColumn } from './sheet-faults.ts';
import { largestSheet } from './sheet-kinds.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What a cell says now and what it will say. */
export type CellChange = {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly was: string;
  readonly is: string;
};

export type Written = {
  readonly body: Fields;
  readonly cells: readonly CellChange[];
  readonly faults: readonly CellFault[];
};

/** A body with what the cells of a row say; a cell that says what is there already changes nothing. */
export function withCells(
  before: Fields,
  row: SheetRow,
  columns: readonly (MappedColumn & { readonly field: readonly string[] })[],
  context: SheetContext,
): Written {
  let body = before;
  const cells: CellChange[] = [];
  const faults: CellFault[] = [];
  for (const column of columns) {
    const { cell, at, heading, field } = column;
    const text = cellOfRow(row, at);
    const value = valueAt(before, field);
    const was = cellText(cell, value, context);
    if (text === was) continue;
    if (text.length > largestSheet.characters) {
      faults.push(
        faultOfColumn(column, row.number, say`holds more than 32,767 characters, more than a cell takes: shorten it`),
      );
      continue;
    }
    const reading = text === '' ? { value: undefined } : cellValue(cell, text, context, value);
    if ('fault' in reading) {
      const place = reading.ofField ? faultOfColumn : faultAt;
      faults.push(place(column, row.number, reading.fault));
      continue;
    }
    const is = cellText(cell, reading.value, context);
    // Said in other words, such as an id for a name.
    if (is === was) continue;
    body = withValue(body, field, reading.value);
    cells.push({ row: row.number, column: at, heading, was, is });
  }
  return { body, cells, faults };
}

/** Further rows of a record repeat its own fields or leave them out; they do not say anything else. */
export function disagreements(rows: readonly SheetRow[], columns: readonly MappedColumn[]): readonly CellFault[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return others.flatMap((row) =>
    columns.flatMap((column) => {
      const [said, above] = [cellOfRow(row, column.at), cellOfRow(first, column.at)];
      if (said === '' || said === above) return [];
      const message = say`“${shortened(said)}” is not what row ${first.number} says of the same record: make them the same, or empty this cell`;
      return [faultAt(column, row.number, message)];
    }),
  );
}

/** Undefined takes the field away, and with it what holds nothing else. */
function withValue(body: Fields, [step = '', ...rest]: readonly string[], value: unknown): Fields {
  const within = body[step];
  const inside =
    rest.length === 0
      ? value
      : withValue(typeof within === 'object' && within !== null ? (within as Fields) : {}, rest, value);
  const isEmpty = rest.length > 0 && Object.keys(inside as Fields).length === 0;
  if (inside !== undefined && !isEmpty) return { ...body, [step]: inside };
  const { [step]: _, ...others } = body;
  return others;
}
