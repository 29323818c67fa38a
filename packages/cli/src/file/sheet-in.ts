import { readFileSync } from 'node:fs';
import {
  type CellFault,
  columnLetter,
  type DeviceFile,
  type FileRecord,
  freeFields,
  headingsIn,
  integrityFaults,
  kindNamed,
  type Plan,
  plannedChanges,
  refusedMapping,
  rowsBelow,
  type Sheet,
  type SheetKind,
  writeFolder,
} from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { readDeviceFolder, replaceFile, sheetsIn } from '@suture/server/file';
import { Command } from 'commander';
import { exitCode } from '../refusal.ts';
import { counted, printable } from '../terminal-text.ts';
import { unreadable } from './file-trouble.ts';
import { numberedKey } from './numbered-key.ts';
import { sheetKindCalled } from './sheet-kind.ts';

type Options = { readonly sheet?: string; readonly dryRun?: true; readonly leaveOut?: string; readonly json?: true };

export const sheetIn = new Command('in')
  .description(
    'Makes and changes records by the rows of a CSV or XLSX file, all or none, and writes at once; --dry-run only says what it would do. Errors, notes and columns that are not taken are told by cell.',
  )
  .argument('<kind>', 'such as hazard, security-risk, control, or a prefix such as HZ')
  .argument('<folder>', 'folder of a device')
  .argument('<file>', 'CSV or XLSX; a row with a key changes that record, one without makes a new one')
  .option('--sheet <name>', 'sheet of an XLSX file, where it is not the first')
  .option('--leave-out <rows>', 'numbers of rows that are not taken, such as 12,57')
  .option('--dry-run', 'say what it would do, and write nothing')
  .option('--json', 'print the plan as JSON')
  .action(async (name: string, folder: string, path: string, options: Options) => {
    const kind = sheetKindCalled(name);
    const file = readDeviceFolder(folder);
    const sheet = await sheetAt(kind, path, options);
    const plan = plannedChanges(sheet, file);
    const isClean = plan.faults.length === 0;
    const records = isClean ? recordsOf(kind, file, plan) : [];
    const isWritten = records.length > 0 && options.dryRun === undefined;
    const next = file.with(records);
    refuseDangling(next, records);
    if (isWritten) replaceKind(folder, next, kind);
    process.stdout.write(options.json ? `${JSON.stringify(plan, null, 2)}\n` : planText(sheet, plan, isWritten));
    process.exitCode = isClean ? exitCode.clean : exitCode.findings;
  });

async function sheetAt(kind: SheetKind, path: string, { sheet: wanted, leaveOut }: Options): Promise<Sheet> {
  const { sheets } = await sheetsIn(kind, contentOf(path));
  const found = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (found === undefined)
    throw new Problem(
      'invalid-input',
      `There is no sheet ${wanted}; there are ${sheets.map(({ name }) => name).join(', ')}.`,
    );
  const { rows, headingRow, mapping } = found;
  const sheet: Sheet = {
    kind,
    headings: headingsIn(rows, headingRow),
    mapping: mapping.map((field) => field ?? undefined),
    rows: rowsBelow(rows, headingRow),
    leaveOut: rowsNamed(leaveOut),
  };
  refuseUnknownHeadings(sheet);
  const refused = refusedMapping(sheet);
  if (refused !== undefined) throw new Problem('unreadable-file', refused);
  return sheet;
}

function refuseUnknownHeadings(sheet: Sheet): void {
  if (sheet.mapping.some((path) => path !== undefined)) return;
  const found = sheet.headings.filter((heading) => heading !== '').map((heading) => `“${heading}”`);
  const seen = found.length === 0 ? 'The file has no headings' : `No heading is known here: ${found.join(', ')}`;
  throw new Problem(
    'unreadable-file',
    `${seen}. Headings of ${kindNamed(sheet.kind).name[1]} are ${freeFields(sheet).join(', ')}; Key names the record that a row changes.`,
  );
}

function rowsNamed(text: string | undefined): ReadonlySet<number> {
  const numbers = (text?.split(',') ?? []).map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return new Set(numbers);
  throw new Problem('invalid-input', `${text} names no rows: write their numbers, such as 12,57.`);
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Problem('unreadable-file', unreadable(path, error));
  }
}

function recordsOf(name: SheetKind, file: DeviceFile, { changes }: Plan): readonly FileRecord[] {
  const kind = kindNamed(name);
  let made = 0;
  return changes.map(({ key, body }) => {
    const own = key ?? numberedKey(file, kind, made);
    if (key === undefined) made += 1;
    // The plan has read each body by the schema of this very kind.
    return { kind: name, key: own, body: kind.body.parse(body) } as FileRecord;
  });
}

function refuseDangling(next: DeviceFile, records: readonly FileRecord[]): void {
  const faults = integrityFaults(next, records);
  if (faults.length > 0) throw new Problem('invalid-reference', 'Nothing was written.', faults);
}

function replaceKind(folder: string, next: DeviceFile, kind: SheetKind): void {
  const { path } = kindNamed(kind);
  const written = writeFolder(next).find((each) => each.path === path);
  if (written) replaceFile(folder, written.path, written.text);
}

function planText(sheet: Sheet, plan: Plan, isWritten: boolean): string {
  const made = plan.changes.filter(({ key }) => key === undefined).length;
  const lines = [...[...plan.faults, ...plan.notes].map(cellText), ...leftText(sheet, plan)];
  const counts = `${made} new, ${plan.changes.length - made} changed, ${plan.unchanged} unchanged`;
  const wrong = new Set(plan.faults.map(({ row }) => row)).size;
  const end = wrong > 0 ? `; ${counted(wrong, 'row')} with errors: correct them, or leave them out` : '';
  return `${[...lines, `${counts}${end}.${isWritten ? '' : ' Nothing was written.'}`].join('\n')}\n`;
}

function leftText(sheet: Sheet, { left }: Plan): readonly string[] {
  if (left.length === 0) return [];
  const free = freeFields(sheet).join(', ');
  const told = left.map(({ letter, message }) => printable(`column ${letter} ${message}.`));
  return free === '' ? told : [...told, `As the heading of such a column write one of ${free}.`];
}

function cellText({ row, column, heading, message }: CellFault): string {
  const place = column === undefined ? `row ${row}` : `${columnLetter(column)}${row}`;
  return printable(`${place} ${heading}: ${message}`);
}
