import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { kindNamed, sheetRows } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { readDeviceFolder, sheetBytes } from '@suture/server/file';
import { Command } from 'commander';
import { counted } from '../terminal-text.ts';
import { unwritable } from './file-trouble.ts';
import { sheetKindCalled } from './sheet-kind.ts';

export const sheetOut = new Command('out')
  .description('Writes all records of a kind as CSV or XLSX; brought in again they change nothing.')
  .argument('<kind>', 'such as hazard, security-risk, control, or a prefix such as HZ')
  .argument('<folder>', 'folder of a device')
  .argument('<file>', 'where to write it; its name ends in .csv or .xlsx')
  .option('--force', 'write over a file there that says something else')
  .option('--json', 'print kind, file and the number of rows as JSON')
  .action(
    async (name: string, folder: string, file: string, options: { readonly force?: true; readonly json?: true }) => {
      const kind = sheetKindCalled(name);
      const rows = sheetRows(kind, readDeviceFolder(folder));
      const bytes = await sheetBytes(rows, { kind, format: formatOf(file) });
      if (!options.force) refuseOverwritten(file, bytes);
      written(file, bytes);
      process.stderr.write(`${counted(rows.rows.length, 'row')} of ${kindNamed(kind).name[1]} written to ${file}\n`);
      if (options.json) process.stdout.write(`${JSON.stringify({ kind, file, rows: rows.rows.length }, null, 2)}\n`);
    },
  );

function formatOf(file: string): 'csv' | 'xlsx' {
  const format = (['csv', 'xlsx'] as const).find((each) => file.toLowerCase().endsWith(`.${each}`));
  if (format) return format;
  throw new Problem('invalid-input', `${file} ends neither in .csv nor in .xlsx: say which by the name.`);
}

function refuseOverwritten(file: string, bytes: Uint8Array): void {
  if (!existsSync(file) || readFileSync(file).equals(bytes)) return;
  throw new Problem(
    'invalid-input',
    `${file} is there already and says something else: nothing was written. Name another file, or write over it with --force.`,
  );
}

function written(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Problem('invalid-input', unwritable(file, error));
  }
}
