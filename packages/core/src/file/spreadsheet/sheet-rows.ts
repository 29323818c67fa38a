import { valueAt } from '../../kernel/index.ts';
import type { DeviceFile } from '../device-file.ts';
import type { FileRecord } from '../registry.ts';
import { cellText } from './cell-text.ts';
import { type Column, columnsOf } from './column.ts';
import { guarded } from './guard.ts';
import { choiceInWords } from './headings.ts';
import { type SheetContext, sheetContext } from './sheet-context.ts';
import { rowPerItem, type SheetKind } from './sheet-kinds.ts';

/** All records of a kind as a table of texts; read in again it changes nothing. */
export function sheetRows(
  kind: SheetKind,
  file: DeviceFile,
  versionOf: (key: string) => number | undefined = () => undefined,
): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const columns = columnsOf(kind);
  const context = sheetContext(file);
  const list = rowPerItem[kind];
  const rows = file.records().flatMap((record) => {
    if (record.kind !== kind) return [];
    const items = list === undefined ? [] : itemsOf(record, list);
    return (items.length === 0 ? [undefined] : items).map((item) =>
      columns.map((column) => guarded(textOf(column, { record, item, version: versionOf(record.key) }, context))),
    );
  });
  return { headings: columns.map(({ heading }) => heading), rows };
}

type Row = { readonly record: FileRecord; readonly item: unknown; readonly version: number | undefined };

function textOf({ path, cell }: Column, { record, item, version }: Row, context: SheetContext): string {
  if (cell.holds === 'key') return record.key;
  if (cell.holds === 'version') return version === undefined ? '' : String(version);
  if (cell.holds === 'status') return choiceInWords(record.body.status);
  const star = path.indexOf('*');
  const value = star === -1 ? valueAt(record.body, path.split('.')) : valueAt(item, [path.slice(star + 2)]);
  return cellText(cell, value, context);
}

function itemsOf(record: FileRecord, list: string): readonly unknown[] {
  const items = valueAt(record.body, [list]);
  return Array.isArray(items) ? items : [];
}
