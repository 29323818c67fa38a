import { say } from '../../kernel/index.ts';
import { shortened } from './cell-value.ts';
import { columnsOf } from './column.ts';
import { fieldNamed, proposedMapping } from './mapping.ts';
import { cellOfRow, columnLetter, type Sheet } from './sheet.ts';

/** A column of the file that goes nowhere, and why. */
export type LeftColumn = {
  /** From 0. */
  readonly column: number;
  readonly letter: string;
  readonly heading: string;
  readonly message: string;
};

/** Columns that say something and are not taken; what is empty from top to bottom is not missed by anybody. */
export function leftColumns(sheet: Sheet): readonly LeftColumn[] {
  const { kind, headings, mapping, rows } = sheet;
  const says = (at: number) => headings[at]?.trim() !== '' || rows.some((row) => cellOfRow(row, at) !== '');
  const cells = rows.map((row) => row.cells);
  const proposed = proposedMapping(kind, headings, cells);
  return headings.flatMap((text, at) => {
    if (mapping[at] !== undefined || !says(at)) return [];
    const heading = text.trim();
    const why = proposed[at] === undefined ? reasonOf(sheet, heading) : say`it is left out`;
    const message = heading === '' ? say`is not taken: ${why}` : say`“${shortened(heading)}” is not taken: ${why}`;
    return [{ column: at, letter: columnLetter(at), heading, message }];
  });
}

/** Headings of the fields that no column goes to yet. */
export function freeFields({ kind, mapping }: Pick<Sheet, 'kind' | 'mapping'>): readonly string[] {
  return columnsOf(kind).flatMap(({ path, heading, isLocked }) =>
    isLocked || mapping.includes(path) ? [] : [heading],
  );
}

function reasonOf({ kind, mapping }: Sheet, heading: string): string {
  if (heading === '') return say`it has no heading`;
  const field = fieldNamed(kind, heading);
  if (field === undefined) return say`no field of that name`;
  const other = mapping.indexOf(field.path);
  if (other !== -1) return say`column ${columnLetter(other)} goes to ${field.heading} already`;
  return field.path === 'key' ? say`it holds no keys of this device` : say`no field of that name`;
}
