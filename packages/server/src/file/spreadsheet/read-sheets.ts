import { createHash } from 'node:crypto';
import { headingRowOf, largestSheet, proposedMapping, type SheetKind } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { Answer } from '../../contract/index.ts';
import { readCsv, rowsAbove } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export type ReadFile = {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly notes: readonly string[];
};

type SheetsRead = Answer<'POST /api/v1/devices/{device}/spreadsheet/read'>;
type Given = { readonly kind: SheetKind; readonly content: string };

/** What a file says, and where its columns may go. What it is, its first bytes say, whatever its name. */
export function readSheets({ kind, content }: Given): Promise<SheetsRead> {
  return sheetsIn(kind, Buffer.from(content, 'base64'));
}

export async function sheetsIn(kind: SheetKind, bytes: Buffer): Promise<SheetsRead> {
  const isXlsx = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.subarray(0, 4).equals(oldExcel))
    throw new Problem(
      'unreadable-file',
      say`The file is XLS, the form of before 2007: save it as XLSX or CSV, and try again.`,
    );
  const { sheets, notes } = isXlsx ? await readXlsx(bytes) : readCsv(bytes);
  const filled = sheets
    .map((sheet) => ({ ...sheet, rows: withoutEmptyEnd(sheet.rows) }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new Problem('unreadable-file', say`The file holds no rows.`);
  for (const { name, rows } of filled) refuseTooLarge(name, rows);
  return {
    format: isXlsx ? 'xlsx' : 'csv',
    digest: createHash('sha256').update(bytes).digest('hex'),
    notes: [...notes],
    sheets: filled.map(({ name, rows }) => {
      const headingRow = headingRowOf(kind, rows);
      const mapping = proposedMapping(kind, rows[headingRow] ?? [], rows.slice(headingRow + 1));
      return {
        name,
        rows: rows.map((row) => [...row]),
        headingRow,
        mapping: mapping.map((path) => path ?? null),
      };
    }),
  };
}

const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function withoutEmptyEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1));
  return rows.slice(0, last + 1).map((row) => row.slice(0, width));
}

function refuseTooLarge(name: string, rows: readonly (readonly string[])[]): void {
  if (rows.length > largestSheet.rows + rowsAbove - 1)
    throw new Problem(
      'too-large',
      say`${name} has more than ${largestSheet.rows} rows, which is what comes in at once. Split it.`,
    );
  if ((rows[0]?.length ?? 0) > largestSheet.columns || rows.some((row) => row.length > largestSheet.columns))
    throw new Problem(
      'too-large',
      say`${name} has more than ${largestSheet.columns} columns, which is what comes in at once. Take the others away.`,
    );
}
