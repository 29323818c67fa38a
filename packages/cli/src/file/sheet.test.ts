import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sheetIn } from './sheet-in.ts';
import { sheetOut } from './sheet-out.ts';

const pump = fileURLToPath(new URL('../../../../examples/infusion-pump', import.meta.url));
let [scratch, folder] = ['', ''];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'suture-sheet-'));
  folder = join(scratch, 'pump');
  cpSync(pump, folder, { recursive: true });
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
  process.exitCode = 0;
});

test.each([
  ['hazardousSituation', 'csv'],
  ['control', 'xlsx'],
])('%s as %s: what goes out changes nothing when it comes in again', async (kind, format) => {
  const file = join(scratch, `out.${format}`);
  await run(sheetOut, kind, folder, file);
  expect(await run(sheetIn, kind, folder, file)).toMatch(/^0 new, 0 changed, \d+ unchanged\. Nothing was written\.\n$/);
  expect(riskOf(folder)).toEqual(riskOf(pump));
});

test('an error stands at its cell, and nothing is written before its row is left out', async () => {
  const file = aFile('Key,Title,Affected function\n,No flow,FN-1\n,Too much flow,Telepathy\nHZ-1,No therapy at all,\n');
  const refused = await run(sheetIn, 'hazard', folder, file);
  expect(refused).toMatch(/^C3 Functions: “Telepathy” is no function of this device/);
  expect(refused).toContain('1 new, 1 changed, 0 unchanged; 1 row with errors');
  expect(process.exitCode).toBe(1);
  expect(riskOf(folder)).toEqual(riskOf(pump));
  expect(await run(sheetIn, 'HZ', folder, file, '--leave-out', '3', '--dry-run')).toContain('Nothing was written.');
  expect(riskOf(folder)).toEqual(riskOf(pump));
  expect(await run(sheetIn, 'HZ', folder, file, '--leave-out', '3')).toBe('1 new, 1 changed, 0 unchanged.\n');
  expect(process.exitCode).toBe(0);
  expect(readFileSync(join(folder, 'risk/hazards.yaml'), 'utf8')).toMatch(/title: No flow\n[\s\S]*status: draft/);
});

test('what is not taken is said: columns of no field, and cells that a spreadsheet does not write', async () => {
  const file = aFile('Key,Überschrift,Status,Version\nHZ-1,Other,aproved,zzz-bad\n');
  const printed = await run(sheetIn, 'hazard', folder, file);
  expect(printed).toMatch(/^C2 Status: “aproved” is not taken over and is no status: HZ-1 is “approved”/);
  expect(printed).toContain('\nD2 Version: “zzz-bad” is no version of HZ-1');
  expect(printed).toContain('\ncolumn B “Überschrift” is not taken: no field of that name.\n');
  expect(printed).toContain('As the heading of such a column write one of Title, Description, Functions');
  expect(printed).toContain('0 new, 0 changed, 1 unchanged. Nothing was written.');
});

test('a version is said to be not compared: a folder keeps none', async () => {
  const printed = await run(sheetIn, 'hazard', folder, aFile('Key,Title,Version\nHZ-1,No therapy at all,99\n'));
  expect(printed).toBe(
    'C2 Version: “99” is not compared: a folder keeps no versions of HZ-1.\n0 new, 1 changed, 0 unchanged.\n',
  );
});

test('what cannot be a spreadsheet of the kind is refused in a sentence', async () => {
  const file = aFile('Title\nx\n');
  await expect(run(sheetIn, 'transfer', folder, file)).rejects.toThrow(/do not fit into rows/);
  await expect(run(sheetIn, 'hazard', folder, join(scratch, 'none.csv'))).rejects.toThrow(
    /^There is no such file: .*none\.csv/,
  );
  await expect(run(sheetIn, 'hazard', folder, file, '--sheet', 'Harms')).rejects.toThrow(/There is no sheet Harms/);
  await expect(run(sheetIn, 'hazard', folder, file, '--leave-out', 'first')).rejects.toThrow(/names no rows/);
  const nowhere = join(scratch, 'none', 'x.csv');
  await expect(run(sheetOut, 'hazard', folder, nowhere)).rejects.toThrow(/^There is no such folder: .*none\. Make it/);
  await expect(run(sheetOut, 'hazard', folder, join(scratch, 'x.ods'))).rejects.toThrow(/ends neither in/);
});

test('a file that is there and says something else is written over with --force only', async () => {
  const out = join(scratch, 'out.csv');
  await run(sheetOut, 'hazard', folder, out);
  await run(sheetOut, 'hazard', folder, out);
  writeFileSync(out, 'mine');
  await expect(run(sheetOut, 'hazard', folder, out)).rejects.toThrow(/is there already and says something else/);
  expect(readFileSync(out, 'utf8')).toBe('mine');
  await run(sheetOut, 'hazard', folder, out, '--force');
  expect(readFileSync(out, 'utf8')).toContain('HZ-1');
});

test('what did not change is the same XLSX on another day, and needs no --force', async () => {
  const out = join(scratch, 'out.xlsx');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') });
  try {
    await run(sheetOut, 'hazard', folder, out);
    const first = readFileSync(out);
    vi.setSystemTime(new Date('2027-01-31T23:59:58Z'));
    await run(sheetOut, 'hazard', folder, out);
    expect(readFileSync(out).equals(first)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('where no heading is known, those that would be are named', async () => {
  await expect(run(sheetIn, 'hazard', folder, aFile('Foo,Bar\n1,2\n'))).rejects.toThrow(
    /^No heading is known here: “Foo”, “Bar”\. Headings of hazards are Key, Title, Description, Functions/,
  );
});

function aFile(text: string): string {
  const file = join(scratch, 'in.csv');
  writeFileSync(file, text);
  return file;
}

function riskOf(of: string): readonly string[] {
  return readdirSync(join(of, 'risk'))
    .sort()
    .map((name) => readFileSync(join(of, 'risk', name), 'utf8'));
}

/** What the command prints; the options of the call before are forgotten. */
async function run(command: Command, ...words: readonly string[]): Promise<string> {
  for (const option of command.options) command.setOptionValue(option.attributeName(), option.defaultValue);
  let printed = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const beside = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await command.parseAsync([...words], { from: 'user' });
  } finally {
    out.mockRestore();
    beside.mockRestore();
  }
  return printed;
}
