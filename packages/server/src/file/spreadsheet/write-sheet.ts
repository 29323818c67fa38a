import { basename } from 'node:path';
import { kindNamed, largestSheet, type SheetKind, sheetRows } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { type CalledDevice, Download } from '../../http/index.ts';
import type { OpenFile } from '../../records/index.ts';

type Asked = { readonly kind: SheetKind; readonly format: 'csv' | 'xlsx' };

/** All records of a kind as a file to keep. */
export async function sheetFile(device: CalledDevice, { file, stored }: OpenFile, { kind, format }: Asked) {
  const table = sheetRows(kind, file, (key) => stored.get(key)?.version);
  const name = `${device.slug}-${plainName(kind)}.${format}`;
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType;
  return new Download({ name, type, bytes: await sheetBytes(table, { kind, format }) });
}

export async function sheetBytes({ headings, rows }: ReturnType<typeof sheetRows>, { kind, format }: Asked) {
  const table = [headings, ...rows];
  if (format === 'csv') return csvOf(table);
  refuseLongCells(table);
  return xlsxOf(plainName(kind).replaceAll('-', ' '), table);
}

/** As the kind is called in a device folder, `security-risks`: a file is the same whatever language is spoken. */
function plainName(kind: SheetKind): string {
  return basename(kindNamed(kind).path, '.yaml');
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** UTF-8 with its mark, without which spreadsheet programs take it for something else. */
function csvOf(table: readonly (readonly string[])[]): Buffer {
  const lines = table.map((row) => row.map(csvCell).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

function csvCell(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every cell is text: numbers keep their zeros, and nothing becomes a date. */
async function xlsxOf(name: string, [headings = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    row.map((value) => (value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const })),
  );
  const columns = headings.map((heading, at) => ({ width: widthOf([heading, ...rows.map((row) => row[at] ?? '')]) }));
  const written = writeExcelFile([head, ...cells], { sheet: name.slice(0, 31), columns, stickyRowsCount: 1 });
  return undated(await written.toBuffer());
}

/** The same cells are the same bytes whenever they are written: each part of the archive bears the first day it can. */
function undated(packed: Uint8Array): Buffer {
  return Buffer.from(zipSync(unzipSync(packed), { mtime: new Date(1980, 0, 1) }));
}

function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, Math.min(text.length, 60)), 0);
  return Math.max(10, longest + 2);
}

function refuseLongCells([headings = [], ...rows]: readonly (readonly string[])[]): void {
  for (const row of rows) {
    const at = row.findIndex((text) => text.length > largestSheet.characters);
    if (at === -1) continue;
    throw new Problem(
      'too-large',
      say`${headings[at]} of ${row[0]} has more than 32,767 characters, which no cell of XLSX takes: take it out as CSV.`,
    );
  }
}
