import { largestSheet } from '@suture/core/file';
import { Problem, say, words } from '@suture/core/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import type { ReadFile } from './read-sheets.ts';
import { readText } from './read-text.ts';

/** Cells by comma, semicolon or tab, in quotes or not, lines ended by any program. */
export function readCsv(bytes: Uint8Array): ReadFile {
  const { text: whole, notes } = readText(bytes);
  const { separator: said, text } = separatorSaid(whole);
  const delimiter = said ?? separatorOf(text);
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: largestSheet.rows + rowsAbove,
      max_record_size: largestRow,
    });
    return { sheets: [{ name: 'CSV', rows }], notes };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    const what = faults[error.code] ?? say`cannot be taken apart into cells`;
    throw new Problem('unreadable-file', say`Line ${line} of the file ${what}. Nothing was read.`, [
      { line, message: what },
    ]);
  }
}

/** Headings and what may stand above them. */
export const rowsAbove = 50;
const largestRow = 4_000_000;

const faults: Readonly<Partial<Record<string, string>>> = words({
  CSV_QUOTE_NOT_CLOSED: 'has a quotation mark that is never closed: close it, or take it away',
  INVALID_OPENING_QUOTE:
    'has a quotation mark in the middle of a cell: put the whole cell in quotes, and write the mark twice',
  CSV_INVALID_CLOSING_QUOTE: 'has text behind a closing quotation mark: write a mark within a cell twice',
  CSV_MAX_RECORD_SIZE: 'is longer than a row of a spreadsheet can be',
});

/** Some programs say the separator in a first line of its own. */
function separatorSaid(text: string): { readonly separator?: string; readonly text: string } {
  const [line = '', separator] = /^sep=([,;\t|])\r?\n/.exec(text) ?? [];
  return separator === undefined ? { text } : { separator, text: text.slice(line.length) };
}

/** The sign that most lines have equally often, counted outside of quotes. */
function separatorOf(text: string): string {
  const lines = linesOutsideOfQuotes(text.slice(0, 200_000)).slice(0, 50);
  const votes = [';', ',', '\t'].map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const usual = counts[0] ?? 0;
    return { sign, weight: usual === 0 ? 0 : counts.filter((count) => count === usual).length, usual };
  });
  const [best] = votes.toSorted((a, b) => b.weight - a.weight || b.usual - a.usual);
  if (best === undefined || best.weight > 0) return best?.sign ?? ',';
  // Nothing in the first line: a title may stand there alone.
  const count = (sign: string) => lines.reduce((sum, line) => sum + line.split(sign).length - 1, 0);
  const [most] = [';', ',', '\t'].toSorted((a, b) => count(b) - count(a));
  return most ?? ',';
}

function linesOutsideOfQuotes(text: string): readonly string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
}
