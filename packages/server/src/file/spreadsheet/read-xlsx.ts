import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { largestSheet } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { CellValue, Sheet } from 'read-excel-file/universal';
import { broken, openedZip } from './open-zip.ts';
import { rowsAbove } from './read-csv.ts';
import type { ReadFile } from './read-sheets.ts';

const longest = 20_000;

/** Every sheet of an XLSX file as text: what a formula gave last, dates as ISO days. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadFile> {
  const { parts, packed } = openedZip(bytes);
  if (!parts.has('xl/workbook.xml')) throw broken();
  for (const [name, text] of parts) if (/^xl\/worksheets\//i.test(name)) refuseFarCells(text);
  const sheets = await readApart(packed);
  return {
    sheets: sheets
      .filter(({ sheet }) => !sheet.startsWith('_'))
      .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })),
    notes: [],
  };
}

function textOf(value: CellValue | null): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** One cell in the last row of a sheet would have all rows before it made. */
function refuseFarCells(text: string): void {
  for (const [, letters = '', row = ''] of text.matchAll(/<c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"/g)) {
    if (Number(row) > largestSheet.rows + rowsAbove)
      throw new Problem(
        'too-large',
        say`A sheet of the file has cells in row ${row}: ${largestSheet.rows} rows come in at once. Split it.`,
      );
    if (columnOf(letters) > largestSheet.columns)
      throw new Problem(
        'too-large',
        say`A sheet of the file has cells in column ${letters}: ${largestSheet.columns} columns come in at once. Take the others away.`,
      );
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** In a thread of its own, which ends with the file or with its time: a server goes on answering others. */
async function readApart(packed: Uint8Array): Promise<readonly Sheet[]> {
  const worker = new Worker(inThread, {
    eval: true,
    workerData: { reader: createRequire(import.meta.url).resolve('read-excel-file/universal'), packed },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(tooSlow()), longest);
      worker.once('message', ({ sheets }: { readonly sheets?: readonly Sheet[] }) =>
        sheets === undefined ? reject(broken()) : resolve(sheets),
      );
      worker.once('error', () => reject(broken()));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const inThread = `
  const { parentPort, workerData: { reader, packed } } = require('node:worker_threads');
  const { default: read } = require(reader);
  const buffer = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
  read(buffer, { trim: false }).then((sheets) => parentPort.postMessage({ sheets }), () => parentPort.postMessage({}));
`;

function tooSlow(): Problem {
  return new Problem('too-large', say`The file takes too long to read: save only the sheet that is to come in.`);
}
