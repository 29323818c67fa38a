import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { look } from './workbench.ts';

// A dependency of the server, which writes what goes out with it.
const fromServer = createRequire(new URL('../../packages/server/package.json', import.meta.url));
const { default: writeExcelFile } = fromServer('write-excel-file/node');

/** 200 hazards as a maker keeps them, under headings of their own, with three errors in three cells. */
async function aSpreadsheet(): Promise<Buffer> {
  const rows = Array.from({ length: 200 }, (_, at) => [
    `H-${String(at + 1).padStart(3, '0')}`,
    `Hazard ${at + 1} of the old file`,
    at % 3 === 0 ? '' : `Told in the file of 2019, line ${at + 1}.`,
    at % 4 === 0 ? 'FN-1; FN-2' : '',
    'M. Virtanen',
  ]);
  rows.push(['', '', '', '', 'as told by the clinic']);
  const wrong = (row: number, column: number, text: string) => {
    (rows[row - 4] ?? [])[column] = text;
  };
  wrong(12, 1, '');
  wrong(57, 3, 'Telepathy');
  wrong(140, 1, 'x'.repeat(320));
  const table = [
    ['Hazard file, pump family'],
    [],
    ['No.', 'Hazard', 'Description', 'Affected function', 'Owner'],
    ...rows,
  ];
  return writeExcelFile(table, { sheet: 'Hazards' }).toBuffer();
}

/** What a maker keeps in a spreadsheet comes in whole, with every error at its cell, and goes out again. */
describe('a spreadsheet of 200 hazards comes in with three errors by cell', () => {
  let stage: Stage<'clara' | 'remy'>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { clara: ['safety'], remy: ['reader'] });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('the file is read where its headings are, and its columns find their fields', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/import?kind=hazard`);
    await page.getByRole('heading', { name: 'Spreadsheets', level: 1 }).waitFor();
    await look(page, 'spreadsheet-choose');
    const buffer = await aSpreadsheet();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('input[type=file]').setInputFiles({ name: 'hazards-2019.xlsx', mimeType, buffer });
    await page.getByText('201 rows below the headings').waitFor();
    await expect.poll(() => page.getByLabel('Row with the headings').inputValue()).toBe('3');
    const goesTo = (column: RegExp) =>
      expect.poll(() => page.getByLabel(column).locator('option:checked').textContent());
    await goesTo(/Field for column A, No\./).toBe('Leave out');
    await goesTo(/Field for column B, Hazard/).toBe('Title (needed)');
    await goesTo(/Field for column D, Affected function/).toBe('Functions');
    await page.getByText('2 columns say something and are not brought in:').waitFor();
    await page.getByText('Column A “No.” is not taken: it holds no keys of this device.').waitFor();
    await page.getByText('Column E “Owner” is not taken: no field of that name.').waitFor();
  });

  it('three errors stand in their cells, and nothing comes in before they are left out', async () => {
    const { page } = stage.people.clara;
    const rows = page.getByRole('region', { name: 'Rows of the file' });
    await rows.getByText('Title is missing: fill it in, or leave the row out.').waitFor();
    await rows.getByText(/^“Telepathy” is no function of this device: write a key such as FN-1/).waitFor();
    await rows.getByText('Title is longer than 300 characters: shorten it.').waitFor();
    await expect.poll(() => rows.getByRole('row').count()).toBe(4);
    await rows.getByRole('button', { name: 'Go to D Functions' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Telepathy');
    await page.getByText('Row 204, in column E').waitFor();
    await look(page, 'spreadsheet-errors');
    await page.getByLabel(/^Why/).fill('The hazards of the pump family, from the file of 2019.');
    const bring = page.getByRole('button', { name: 'Bring in 197 records' });
    await expect.poll(() => bring.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('switch', { name: 'Leave out the 3 rows with errors' }).check();
    await page.getByText('New 197', { exact: true }).click();
    await bring.click();
    await page.getByText('197 new, 0 changed.', { exact: false }).waitFor();
  });

  it('what is here goes out, and changed outside comes in again as what was and what becomes of it', async () => {
    const { page } = stage.people.clara;
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hazards as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('glucose-monitor-hazards.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.split('\r\n').filter((line) => /Hazard \d+ of the old file/.test(line))).toHaveLength(197);
    await page.getByRole('button', { name: 'Bring in another file' }).click();
    const changed = text.replace('Hazard 100 of the old file', 'No glucose value for an hour');
    await page.getByLabel('Or paste cells').fill(changed.slice(1));
    const rows = page.getByRole('region', { name: 'Rows of the file' });
    await rows.getByRole('insertion').getByText('No glucose value for an hour').waitFor();
    await rows.getByRole('deletion').getByText('Hazard 100 of the old file').waitFor();
    await page.getByRole('button', { name: 'Bring in 1 record' }).waitFor();
    await look(page, 'spreadsheet-changed');
  });

  it('an import is taken back as a whole, after a look at what it would do', async () => {
    const { page } = stage.people.clara;
    await page.getByLabel(/^Why/).fill('One word.');
    await page.getByRole('button', { name: 'Bring in 1 record' }).click();
    await page.getByText('0 new, 1 changed.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Take the import back …' }).click();
    await page.getByText('1 record says again what it said before.', { exact: false }).waitFor();
    await page.getByLabel(/^Why/).fill('The wrong file.');
    await look(page, 'spreadsheet-back');
    await page.getByRole('button', { name: 'Take back 1 record' }).click();
    await page.getByText('Taken back: 0 new records are retired, 1 record says again').waitFor();
    await page.reload();
    await page.getByText(/^0 new, 1 changed: brought in by Clara, \d{4}/).waitFor();
    await page.getByRole('button', { name: 'Take the import back …' }).click();
    await page.getByText('Nothing can be taken back any more.').waitFor();
    await page.getByText(/was changed by Clara .*since, and stays as it is/).waitFor();
  });

  it('and so is an earlier one, found in the activity of the device', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/activity`);
    const last = page.getByRole('listitem').filter({ hasText: 'The last of 197 that came from one spreadsheet.' });
    await page.getByRole('listitem').first().waitFor();
    await settled(page);
    while (!(await last.isVisible())) {
      await page.getByRole('button', { name: 'Show earlier events' }).click();
      await settled(page);
    }
    await last.getByRole('link', { name: 'Look at this import, or take it back' }).click();
    await page.getByText(/^197 new, 0 changed: brought in by Clara/).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: 'Hazards' }).isChecked()).toBe(true);
    await expect.poll(() => page.url()).toContain('kind=hazard');
    await look(page, 'spreadsheet-earlier');
    await page.getByRole('button', { name: 'Take the import back …' }).click();
    await page.getByText('1 has moved on since the import and stays as it is').waitFor();
    await page.getByLabel(/^Why/).fill('The file of another pump.');
    await page.getByRole('button', { name: 'Take back 196 records' }).click();
    await page.getByText('Taken back: 196 new records are retired, 0 records say again').waitFor();
  });

  it('a row that changes an approved hazard says that its approval falls', async () => {
    const { page } = stage.people.clara;
    const text = await stage.owner.send<{ body: { title: string } }>(`GET ${stage.api}/records/HZ-1`);
    await page.goto(`${stage.home}/import?kind=hazard`);
    await page
      .getByLabel('Or paste cells')
      .fill(`Key\tTitle\tDescription\nHZ-1\t${text.body.title}\tSaid anew, in a spreadsheet`);
    await page.getByText('1 approved record loses its approval:').waitFor();
    await look(page, 'spreadsheet-approval-falls');
  });

  it('who only reads may take out, and sees why nothing can be brought in', async () => {
    const { page } = stage.people.remy;
    await page.goto(`${stage.home}/import`);
    await page.getByRole('link', { name: 'Hazards as XLSX' }).waitFor();
    await page.getByText('To write this you need the role safety risk management on this device.').waitFor();
    const choose = page.getByRole('button', { name: 'Choose a file' });
    await expect.poll(() => choose.getAttribute('aria-disabled')).toBe('true');
  });

  it('no script failed', () => {
    expect(stage.faults).toEqual([]);
  });
});
