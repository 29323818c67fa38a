import { RecordStatus, say } from '../../kernel/index.ts';
import type { FileRecord } from '../registry.ts';
import { shortened } from './cell-value.ts';
import { choiceInWords } from './headings.ts';
import { cellOfRow, type MappedColumn, type SheetRow } from './sheet.ts';
import { type CellFault, faultAt } from './sheet-faults.ts';

type Shown = {
  readonly columns: readonly MappedColumn[];
  readonly rows: readonly SheetRow[];
  /** Undefined for a new one. */
  readonly record: FileRecord | undefined;
  readonly version: number | undefined;
};

/** Status and version are written for the reader. What a row says in them otherwise is told, and changes nothing. */
export function statusNotes({ columns, rows, record }: Shown): readonly CellFault[] {
  const is = choiceInWords(record?.body.status ?? 'draft');
  const how = say`it changes by sending to review, approving and retiring, not by a spreadsheet`;
  const why =
    record === undefined ? say`the new record is “${is}”, and ${how}` : say`${record.key} is “${is}”, and ${how}`;
  return cellsAt('status', columns, rows).flatMap(({ column, row, said }) => {
    if (said.toLowerCase() === is) return [];
    const known = RecordStatus.options.map(choiceInWords);
    const what = known.includes(said.toLowerCase())
      ? say`“${shortened(said)}” is not taken over`
      : say`“${shortened(said)}” is not taken over and is no status`;
    return [faultAt(column, row, `${what}: ${why}`)];
  });
}

export function versionFaults({ columns, rows, record, version }: Shown): readonly CellFault[] {
  return cellsAt('version', columns, rows).flatMap(({ column, row, said }) => {
    const quoted = shortened(said);
    if (record === undefined)
      return [
        faultAt(column, row, say`“${quoted}” is not taken over: the versions of a new record are counted from 1`),
      ];
    if (!/^\d+$/.test(said))
      return [
        faultAt(
          column,
          row,
          say`“${quoted}” is no version of ${record.key}: leave what the export wrote, or empty this cell`,
        ),
      ];
    if (version === undefined || said === String(version)) return [];
    const what = say`“${quoted}” is not the version of ${record.key} now, which is ${version}`;
    const why = say`somebody has changed it since the file was made. Look at it, then leave the row out or empty this cell`;
    return [faultAt(column, row, `${what}: ${why}`)];
  });
}

/** A folder keeps no versions: what the row was made from cannot be compared with anything there. */
export function versionNotes({ columns, rows, record, version }: Shown): readonly CellFault[] {
  if (record === undefined || version !== undefined) return [];
  return cellsAt('version', columns, rows).flatMap(({ column, row, said }) =>
    /^\d+$/.test(said)
      ? [faultAt(column, row, say`“${shortened(said)}” is not compared: a folder keeps no versions of ${record.key}`)]
      : [],
  );
}

function cellsAt(path: string, columns: readonly MappedColumn[], rows: readonly SheetRow[]) {
  const column = columns.find((each) => each.path === path);
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const said = cellOfRow(row, column.at);
    return said === '' ? [] : [{ column, row: row.number, said }];
  });
}
