import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patience } from './patience.ts';
import { type Stage, startExample } from './people.ts';
import { holdsFocus, settled, takesFocus } from './settled.ts';
import { look } from './workbench.ts';

type Record = { readonly version: number; readonly body: { readonly [field: string]: unknown } };

/** Security works in its table as in a spreadsheet; somebody else changes a record meanwhile; a reader only reads. */
describe('risk tables', () => {
  let stage: Stage<'sami' | 'clara' | 'rea'>;
  const page = () => stage.people.sami.page;
  const grid = () => page().getByRole('grid', { name: 'Security risks' });
  const row = (key: string) =>
    grid()
      .getByRole('row')
      .filter({ hasText: new RegExp(`^${key}(?!\\d)`) });
  const toolbar = () => page().getByRole('toolbar', { name: 'Table', exact: true });
  const cell = (key: string, column: number) => row(key).locator(`[aria-colindex="${column}"]`);
  /** It says so, and the server has it: nothing of it is under way any more. */
  const isSaved = (key: string, column: number, text: string) =>
    cell(key, column).and(page().locator(':not([data-state])')).getByText(text).waitFor();
  const record = (key: string) => stage.owner.send<Record>(`GET ${stage.api}/records/${key}`);
  const paste = (text: string) =>
    page().evaluate((said) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', said);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);

  const fetched: string[] = [];
  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'], rea: ['reader'] });
    // Where there is no connection the table is left for a page that was there before.
    page().on('requestfinished', (request) => fetched.push(request.url()));
    await page().goto(stage.home);
    await page().getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('an old address leads to the table, which says how many rows it has', async () => {
    await page().goto(`${stage.home}/risks?of=securityRisk`);
    await grid().waitFor();
    await expect.poll(() => new URL(page().url()).pathname).toBe('/devices/glucose-monitor/risk/security');
    await cell('SR-1', 2).waitFor();
    const total = Number(await grid().getAttribute('aria-rowcount')) - 1;
    await page().getByText(`${total} in this list`).waitFor();
    await look(page(), 'security-risks', { isPicture: true });
  });

  it('keys lead from cell to cell; typing edits, Esc leaves, Enter saves and goes down', async () => {
    await cell('SR-1', 1).click({ position: { x: 70, y: 5 } });
    await page().keyboard.press('ArrowRight');
    await takesFocus(cell('SR-1', 2));
    await page().keyboard.press('Enter');
    const field = page().getByRole('textbox', { name: 'Title of SR-1' });
    const was = await field.inputValue();
    await page().keyboard.type(', once more');
    expect(await field.inputValue()).toBe(`${was}, once more`);
    await field.fill('Not to be kept');
    await page().keyboard.press('Escape');
    await takesFocus(cell('SR-1', 2));
    await page().keyboard.press('Control+End');
    await cell('SR-1', 2).and(page().locator(':focus')).waitFor({ state: 'detached' });
    await holdsFocus(grid());
    await page().keyboard.press('Control+Home');
    await takesFocus(cell('SR-1', 1));
    await page().keyboard.press('Tab');
    await page().keyboard.type('Clicked away from');
    await cell('SR-2', 2).click();
    await isSaved('SR-1', 2, 'Clicked away from');
    await cell('SR-1', 2).click();
    await page().keyboard.type('Transmitter cloned at pairing');
    await page().keyboard.press('Enter');
    await takesFocus(cell('SR-2', 2));
    await isSaved('SR-1', 2, 'Transmitter cloned at pairing');
    expect((await record('SR-1')).body.title).toBe('Transmitter cloned at pairing');
  });

  it('Esc, then Tab leaves the table, which says so; any other key stays in it', async () => {
    await page().keyboard.press('Escape');
    await page().getByText('Tab leaves the table now; any other key stays.').waitFor();
    await page().keyboard.press('ArrowUp');
    await page().keyboard.press('Tab');
    await takesFocus(cell('SR-1', 3));
    await page().keyboard.press('Escape');
    await page().keyboard.press('Tab');
    await expect.poll(() => grid().evaluate((each) => each.contains(document.activeElement))).toBe(false);
    await page().keyboard.press('Shift+Tab');
    await takesFocus(cell('SR-1', 3));
    await page().keyboard.press('Escape');
    await page().keyboard.press('Shift+Tab');
    await expect.poll(() => grid().getByRole('gridcell').and(page().locator(':focus')).count()).toBe(0);
    await page().keyboard.press('?');
    const keys = page().getByRole('dialog', { name: 'Keys' });
    await keys.getByRole('region', { name: 'In the table' }).getByText('leave the table').waitFor();
    await holdsFocus(keys);
    await page().keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
  });

  it('two links lead past what comes first; toolbar and headings are one stop each, with arrows inside', async () => {
    await page().goto(`${stage.home}/risk/security`);
    await cell('SR-1', 2).waitFor();
    const focused = page().locator(':focus');
    await page().keyboard.press('Tab');
    await expect.poll(() => focused.textContent()).toBe('Skip to the content');
    await page().keyboard.press('Tab');
    await expect.poll(() => focused.textContent()).toBe('Skip to the table');
    await page().keyboard.press('Enter');
    await expect.poll(() => focused.getAttribute('data-row')).toBe('0');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowUp');
    await expect.poll(() => focused.textContent()).toBe('Title');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await expect.poll(() => focused.textContent()).toBe('Exploitability before');
    await page().keyboard.press('Shift+Tab');
    await toolbar().locator(':focus').waitFor();
    await page().keyboard.press('ArrowRight');
    await takesFocus(toolbar().getByRole('button', { name: 'Columns' }));
    await page().keyboard.press('Tab');
    await expect.poll(() => focused.textContent()).toBe('Exploitability before');
    await page().keyboard.press('ArrowDown');
    await expect.poll(() => focused.getAttribute('aria-colindex')).toBe('4');
    await page().keyboard.press('Shift+Tab');
    await page().keyboard.press('Tab');
    await expect.poll(() => focused.getAttribute('aria-colindex')).toBe('4');
    await cell('SR-2', 2).click({ position: { x: 70, y: 5 } });
  });

  it('a level is chosen from the scale of the policy', async () => {
    await cell('SR-2', 2).click({ position: { x: 70, y: 5 } });
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await takesFocus(cell('SR-2', 4));
    await page().keyboard.type('hi');
    await page().getByRole('listbox').getByRole('option', { name: 'High' }).waitFor();
    await page().keyboard.press('Enter');
    await expect.poll(async () => (await record('SR-2')).body.exploitability).toMatchObject({ before: 'high' });
    await isSaved('SR-2', 4, 'High');
  });

  it('while the policy is on its way, and where it cannot be had, nothing is said of it and nothing can be edited', async () => {
    const policy = `**${stage.api}/records/CP-1`;
    const isSaidToBeMissing = page().getByText('There is no policy yet');
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((done) => {
      answer = done;
    });
    await page().route(policy, (route) => isAnswered.then(() => route.continue()));
    await page().goto(`${stage.home}/risk/security?cell=now%3Ahigh.limited`);
    await page().getByRole('button', { name: 'one cell of the matrix' }).waitFor();
    await toolbar().getByText('Loading …').waitFor();
    await page().getByLabel('Exploitability now').and(page().locator(':disabled')).waitFor();
    expect(await isSaidToBeMissing.count()).toBe(0);
    expect(await grid().count()).toBe(0);
    answer();
    await page().getByRole('button', { name: 'Exploitability High × Impact Limited, now' }).waitFor();
    await page().unroute(policy);

    await page().route(policy, (route) => route.abort());
    await page().goto(`${stage.home}/risk/security`);
    const notice = page().getByRole('alert').filter({ hasText: 'Suture does not answer' }).first();
    await notice.waitFor();
    expect(await grid().count()).toBe(0);
    expect(await isSaidToBeMissing.count()).toBe(0);
    await look(page(), 'table-without-answer');
    await page().goto(`${stage.home}/records/SR-1?edit=yes`);
    await notice.waitFor();
    expect(await page().getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await page().goto(`${stage.home}/records/SR-1`);
    await page().getByText('(the name of this level could not be loaded)').first().waitFor();
    await page().goto(`${stage.home}/policies`);
    await notice.waitFor();
    await page().unroute(policy);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });
    await page().goto(`${stage.home}/risk/security`);
    await cell('SR-1', 4).getByText('Medium').waitFor();
  });

  it('an edit is undone as a new version that says so, and done again', async () => {
    const { version } = await record('SR-2');
    await toolbar().getByRole('button', { name: 'Undo' }).click();
    await page()
      .getByText(/^Undid a change of “Exploitability before”/)
      .first()
      .waitFor();
    const history = await stage.owner.send<{ items: { why?: string }[] }>(`GET ${stage.api}/records/SR-2/history`);
    expect(history.items[0]?.why).toBe('Undid a change of “Exploitability before” in 1 record');
    expect((await record('SR-2')).version).toBe(version + 1);
    await page().getByRole('button', { name: 'Redo' }).click();
    await expect.poll(async () => (await record('SR-2')).version).toBe(version + 2);
    await isSaved('SR-2', 4, 'High');
  });

  it('a block from a spreadsheet is laid over cells after a preview of what changes and what is refused', async () => {
    await cell('SR-3', 2).click();
    await takesFocus(cell('SR-3', 2));
    await paste('Slot held by a phone\t\tLow\r\nAlarm taken over\t\tGigantic\r\n');
    const dialog = page().getByRole('dialog', { name: 'Paste: what would change' });
    await dialog.getByText('1 cell is refused and stays as it is.').waitFor();
    await dialog.getByText(/^Refused: This is not one of the values of the column\. Write Low, /).waitFor();
    await dialog.getByRole('button', { name: 'Save 3 changes' }).click();
    await isSaved('SR-3', 2, 'Slot held by a phone');
    await isSaved('SR-4', 2, 'Alarm taken over');
    expect((await record('SR-4')).body.title).toBe('Alarm taken over');
  });

  it('a column of all selected rows is set at once', async () => {
    await cell('SR-5', 5).click();
    await cell('SR-8', 5).click({ modifiers: ['Shift'] });
    await page().getByRole('button', { name: 'Edit 4 selected rows …' }).click();
    const dialog = page().getByRole('dialog', { name: 'Edit 4 rows' });
    await dialog.getByLabel('Column').selectOption({ label: 'Safety impact' });
    await dialog.getByLabel('Value for all of them').selectOption({ label: 'undetermined' });
    await dialog.getByText(/^\d records? changes? (its|their) class:$/).waitFor();
    await look(page(), 'bulk-edit-consequences');
    await dialog.getByLabel('Column').selectOption({ label: 'Exploitability after' });
    await dialog.getByLabel('Value for all of them').selectOption({ label: 'Low' });
    await dialog.getByRole('button', { name: /^Save \d changes?$/ }).click();
    await expect.poll(async () => (await record('SR-6')).body.exploitability).toMatchObject({ after: 'low' });
    await isSaved('SR-6', 5, 'Low');
  });

  it('what somebody else has changed meanwhile is shown, and never overwritten', async () => {
    await cell('SR-9', 2).dblclick();
    const field = page().getByRole('textbox', { name: 'Title of SR-9' });
    await field.fill('Mine');
    const { version, body } = await record('SR-9');
    const heard = page().waitForResponse((response) => /\/tables\?/.test(response.url()));
    await stage.people.sami.send(`PUT ${stage.api}/records/SR-9`, {
      version,
      body: { body: { ...body, title: 'Theirs' } },
    });
    await heard;
    await settled(page());
    await field.press('Enter');
    await expect.poll(() => cell('SR-9', 2).getAttribute('aria-invalid')).toBe('true');
    expect((await record('SR-9')).body.title).toBe('Theirs');
  });

  it('cells written without a connection are kept where the table is left, reloaded, and saved when it is back', async () => {
    const notice = page().getByRole('status').filter({ hasText: 'not saved' });
    const isUnsaved = (key: string, text: string) =>
      page().locator('[role="gridcell"][data-state="unsaved"]').filter({ hasText: text }).and(cell(key, 2)).waitFor();
    const write = async (key: string, text: string) => {
      await cell(key, 2).click();
      await page().keyboard.type(text);
      await page().keyboard.press('Enter');
    };
    await notice.getByRole('button', { name: 'Discard' }).click();
    await notice.waitFor({ state: 'detached' });
    // It may be fetched ahead long after the page it was fetched from stands.
    const isAhead = () => fetched.some((url) => url.includes('PoliciesPage'));
    await expect.poll(isAhead, { timeout: 4 * patience }).toBe(true);
    await page().context().setOffline(true);
    await write('SR-1', 'Written in the cellar');
    await write('SR-2', 'Written in the lift');
    await isUnsaved('SR-2', 'Written in the lift');
    await notice.getByText(/^Suture does not answer, so 2 cells are not saved\./).waitFor();
    await look(page(), 'table-offline');
    // A page that was never opened here, which opens without a connection too.
    await page().getByRole('link', { name: 'Policies', exact: true }).first().click();
    await page().getByText('2 cells of “Security risks” are not saved').waitFor();
    await page().getByRole('heading', { name: 'Policies', level: 1 }).waitFor();
    await page().goBack();
    await isUnsaved('SR-1', 'Written in the cellar');

    // The browser has a connection again, and the server takes nothing.
    let refused = 0;
    await page().route('**/records/batch', async (route) => {
      await route.abort();
      refused += 1;
    });
    await page().context().setOffline(false);
    // What is on its way when the page goes is refused by nobody: both have been sent again by then.
    await expect.poll(() => refused).toBe(2);
    await settled(page());
    await page().reload();
    await isUnsaved('SR-1', 'Written in the cellar');
    await isUnsaved('SR-2', 'Written in the lift');
    expect((await record('SR-1')).body.title).not.toBe('Written in the cellar');
    await write('SR-2', 'Written in the lift, twice');
    await isUnsaved('SR-2', 'Written in the lift, twice');
    await cell('SR-3', 2).click();
    await page().keyboard.type('Half a ti');
    await page().reload();
    await isUnsaved('SR-3', 'Half a ti');
    await isUnsaved('SR-2', 'Written in the lift, twice');
    await page().unroute('**/records/batch');
    await notice.getByRole('button', { name: 'Save 3 cells' }).click();
    await expect.poll(async () => (await record('SR-1')).body.title).toBe('Written in the cellar');
    await expect.poll(async () => (await record('SR-3')).body.title).toBe('Half a ti');
    await expect.poll(async () => (await record('SR-2')).body.title).toBe('Written in the lift, twice');
    await notice.waitFor({ state: 'detached' });
    // Whether an answer that is on its way still comes once there is no connection is anybody's guess.
    await isSaved('SR-1', 2, 'Written in the cellar');
    await isSaved('SR-2', 2, 'Written in the lift, twice');
    await isSaved('SR-3', 2, 'Half a ti');

    await page().context().setOffline(true);
    await write('SR-4', 'Saved by itself');
    await isUnsaved('SR-4', 'Saved by itself');
    await page().context().setOffline(false);
    await expect.poll(async () => (await record('SR-4')).body.title).toBe('Saved by itself');
    await notice.waitFor({ state: 'detached' });
    await isSaved('SR-4', 2, 'Saved by itself');
  });

  it('what was kept unsaved overwrites nothing that somebody else wrote meanwhile: both are shown, a person decides', async () => {
    const notice = page().getByRole('status').filter({ hasText: 'not saved' });
    await page().context().setOffline(true);
    await cell('SR-5', 2).click();
    await page().keyboard.type('Mine');
    await page().keyboard.press('Enter');
    await notice.waitFor();
    const { version, body } = await record('SR-5');
    const theirs = { body: { ...body, title: 'Theirs' } };
    await stage.owner.send(`PUT ${stage.api}/records/SR-5`, { version, body: theirs });
    await page().context().setOffline(false);
    await notice.getByText(/In 1 cell somebody else has written meanwhile/).waitFor();
    expect((await record('SR-5')).body.title).toBe('Theirs');
    await notice.getByRole('button', { name: 'Look at it' }).click();
    const dialog = page().getByRole('dialog', { name: 'Cells that are not saved' });
    await dialog.getByRole('row').filter({ hasText: 'Theirs' }).filter({ hasText: 'Mine' }).waitFor();
    await dialog.getByRole('button', { name: 'Save 1 change' }).click();
    await expect.poll(async () => (await record('SR-5')).body.title).toBe('Mine');
    await notice.waitFor({ state: 'detached' });
    await isSaved('SR-5', 2, 'Mine');
  });

  it('steps are taken back after leaving and coming back, but not over what somebody else wrote since', async () => {
    const undo = toolbar().getByRole('button', { name: 'Undo' });
    await page().getByRole('link', { name: 'Home', exact: true }).first().click();
    await page().getByRole('heading', { name: 'What waits for you' }).waitFor();
    await page().goBack();
    await undo.click();
    await expect.poll(async () => (await record('SR-5')).body.title).toBe('Theirs');
    await isSaved('SR-5', 2, 'Theirs');
    await page().reload();
    const { version, body } = await record('SR-4');
    const theirs = { body: { ...body, title: 'Not by itself' } };
    await stage.owner.send(`PUT ${stage.api}/records/SR-4`, { version, body: theirs });
    await undo.click();
    await page().getByText('SR-4 says “Not by itself” here by now').waitFor();
    expect((await record('SR-4')).body.title).toBe('Not by itself');
    await undo.click();
    await expect.poll(async () => (await record('SR-3')).body.title).not.toBe('Half a ti');
  });

  it('who has the table open twice is told of their own change, and each tab shows what it wrote itself', async () => {
    await page().goto(`${stage.home}/risk/security`);
    const second = await page().context().newPage();
    await second.goto(`${stage.home}/risk/security`);
    const titleIn = (tab: Page) => tab.locator('[role="row"]', { hasText: /^SR-6(?!\d)/ }).locator('[data-id="title"]');
    const here = titleIn(page());
    const there = titleIn(second);
    await there.click();
    await second.keyboard.type('Begun in the second tab');
    await here.click();
    await page().keyboard.type('Saved in the first tab');
    await page().keyboard.press('Enter');
    await expect.poll(async () => (await record('SR-6')).body.title).toBe('Saved in the first tab');
    await second.keyboard.press('Enter');
    const notice = second.getByRole('status').filter({ hasText: 'not saved' });
    await notice.getByText('In 1 cell you, in another window, have written meanwhile').waitFor();
    await expect.poll(() => here.textContent()).toBe('Saved in the first tab');
    const notSavedHere = page().getByText(/not saved/);
    expect(await notSavedHere.count()).toBe(0);
    await notice.getByRole('button', { name: 'Look at it' }).click();
    const dialog = second.getByRole('dialog', { name: 'Cells that are not saved' });
    await look(second, 'table-unsaved-cell');
    await dialog.getByRole('button', { name: 'Keep what is there' }).click();
    await second.getByText('1 cell is discarded.').waitFor();
    await expect.poll(() => there.textContent()).toBe('Saved in the first tab');
    await second.close();
  });

  it('a cell of the matrix filters the table in the address, which a chip says; a second click and Back take that back', async () => {
    await page().goto(`${stage.home}/risk/security`);
    await page().getByText('Exploitability and impact', { exact: true }).click();
    const button = page()
      .getByRole('button', { name: /^[1-9]\d* risks?, exploitability High, impact Limited/ })
      .first();
    const count = Number.parseInt((await button.textContent()) ?? '', 10);
    await button.click();
    await page().getByText(`${count} in this list`).waitFor();
    await expect.poll(() => page().url()).toContain('cell=before%3A');
    await page().getByRole('button', { name: 'Exploitability High × Impact Limited, before controls' }).waitFor();
    await button.click();
    await expect.poll(() => page().url()).not.toContain('cell=');
    await page().goBack();
    await expect.poll(() => page().url()).toContain('cell=before%3A');
    await page().goBack();
    await expect.poll(() => page().url()).not.toContain('cell=');
  });

  it('Back from the form of a record finds the cell again where one was; a new visit starts at the top', async () => {
    await page().goto(`${stage.home}/risk/security`);
    await cell('SR-1', 1).click({ position: { x: 70, y: 5 } });
    await page().keyboard.press('Control+ArrowDown');
    const active = page().locator('[role="gridcell"]:focus');
    await expect.poll(() => active.getAttribute('data-row')).not.toBe('0');
    await page().keyboard.press('ArrowUp');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await expect.poll(() => active.getAttribute('aria-colindex')).toBe('3');
    const was = await active.getAttribute('data-row');
    await page().keyboard.press('Enter');
    await page().getByRole('button', { name: 'Edit', exact: true }).click();
    await page().getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page().goBack();
    await expect.poll(() => active.getAttribute('data-row')).toBe(was);
    await expect.poll(() => active.getAttribute('aria-colindex')).toBe('3');
    const isInView = () =>
      active.evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        // Where heights are fractions of a pixel, the browser scrolls to the whole one.
        return top > 0 && bottom < window.innerHeight + 1;
      });
    await settled(page());
    await expect.poll(isInView).toBe(true);
    await page().getByRole('link', { name: 'Home', exact: true }).click();
    await page().getByRole('heading', { name: 'What waits for you' }).waitFor();
    await page().getByRole('link', { name: 'Security risks', exact: true }).click();
    await expect.poll(() => grid().locator('[data-active]').getAttribute('data-row')).toBe('0');
    await settled(page());
    expect(await active.count()).toBe(0);
  });

  it('Delete over cells of approved records asks first; what followed is said after any edit, with Undo beside it', async () => {
    await page().goto(`${stage.home}/risk/security`);
    const levels = async () => {
      const [one, two] = await Promise.all(['SR-11', 'SR-12'].map(record));
      return [one?.body.exploitability, two?.body.exploitability];
    };
    const were = await levels();
    await cell('SR-11', 4).click();
    await cell('SR-12', 4).click({ modifiers: ['Shift'] });
    await page().keyboard.press('Delete');
    const dialog = page().getByRole('dialog', { name: 'Delete: what would change' });
    await dialog.getByText('2 approved records lose their approval:').waitFor();
    await look(page(), 'table-delete-asks');
    await dialog.getByRole('button', { name: 'Save 2 changes' }).click();
    const notice = page().getByRole('alert').filter({ hasText: '2 cells emptied.' });
    await notice.getByText(/2 approved records lost their approval: SR-11, SR-12\./).waitFor();
    await look(page(), 'table-followed');
    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(levels).toEqual(were);
    await notice.waitFor({ state: 'detached' });

    await cell('SR-11', 4).click();
    await page().keyboard.press('Delete');
    const one = page().getByRole('alert').filter({ hasText: '1 approved record lost its approval: SR-11.' });
    await one.waitFor();
    await page().keyboard.press('Control+z');
    await expect.poll(levels).toEqual(were);
    await one.waitFor({ state: 'detached' });
  });

  it('safety sees its own table, with severity and probability of harm', async () => {
    const { page: safety } = stage.people.clara;
    await safety.goto(`${stage.home}/risk/safety`);
    await safety.getByRole('gridcell').first().waitFor();
    const heads = safety.getByRole('columnheader');
    await expect.poll(() => heads.allTextContents()).toEqual(expect.arrayContaining(['Severity', 'P1', 'P2']));
    const names = await heads.allTextContents();
    expect(names.indexOf('P1')).toBe(names.indexOf('P2') - 1);
    const p1 = safety.locator('[role="gridcell"][data-id="p1"]').first();
    await p1.click();
    await safety.keyboard.type('x');
    await safety.getByText(/P1 before controls (follows from the sequences of|is not known: ) ?HS-\d+/).waitFor();
    expect(await p1.getAttribute('aria-readonly')).toBe('true');
    expect(await safety.getByRole('textbox', { name: /^P1 of/ }).count()).toBe(0);
    await look(safety, 'safety-risks', { isPicture: true });
  });

  it('every column sorts, controls are narrowed by what they say of themselves, and the address keeps both', async () => {
    const { page: safety } = stage.people.clara;
    await safety.goto(`${stage.home}/risk/safety`);
    const heads = safety.getByRole('columnheader');
    await heads.first().waitFor();
    await settled(safety);
    expect(await heads.getByRole('button').count()).toBe(await heads.count());
    await safety.goto(`${stage.home}/controls`);
    await safety.getByLabel('Origin').selectOption('safety');
    await safety.getByRole('columnheader', { name: 'Strength' }).getByRole('button').click();
    await expect.poll(() => safety.url()).toMatch(/origin=safety.*sort=strength/);
    await safety.reload();
    await safety.getByRole('gridcell', { name: 'safety', exact: true }).first().waitFor();
    await settled(safety);
    expect(await safety.getByRole('gridcell', { name: 'security', exact: true }).count()).toBe(0);
    await look(safety, 'controls-narrowed');
  });

  it('on paper the table fits the sheet, no word is broken, and nothing folded is left', async () => {
    await page().goto(`${stage.home}/risk/security`);
    await cell('SR-1', 2).waitFor();
    await settled(page());
    const matrices = page().getByRole('group').filter({ hasText: 'Exploitability and impact' });
    await matrices.getByText('Exploitability and impact', { exact: true }).click();
    // What an A4 sheet on its side leaves between its margins.
    await page().setViewportSize({ width: 1062, height: 718 });
    await page().emulateMedia({ media: 'print' });
    await page().evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const table = page().getByRole('table', { name: /^Security risks/ });
    await expect.poll(() => table.evaluate((each) => each.scrollWidth <= window.innerWidth)).toBe(true);
    await expect.poll(() => brokenWords(table)).toEqual([]);
    await expect.poll(() => matrices.isVisible()).toBe(false);
    await page().evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page().emulateMedia({ media: 'screen' });
    await page().setViewportSize({ width: 1440, height: 900 });
  });

  it('the keys stay in the table at a row that is still on its way', async () => {
    const changes = Array.from({ length: 260 }, (_, at) => ({ kind: 'hazard', body: { title: `Hazard ${at}` } }));
    await stage.people.clara.send(`POST ${stage.api}/records/batch`, { body: { changes, why: 'A long list.' } });
    let letCome = () => {};
    const mayCome = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page().route(/offset=200/, async (route) => {
      await mayCome;
      await route.continue();
    });
    await page().goto(`${stage.home}/risk/hazards`);
    await page().locator('[role="gridcell"][data-row="0"][data-column="1"]').click();
    await page().keyboard.press('Control+End');
    const waiting = page().locator('[role="gridcell"][aria-busy="true"][data-active]');
    await takesFocus(waiting);
    const last = await waiting.getAttribute('data-row');
    await page().keyboard.press('ArrowUp');
    await expect.poll(() => waiting.getAttribute('data-row')).toBe(String(Number(last) - 1));
    await takesFocus(waiting);
    letCome();
    const there = page().locator(`[role="gridcell"][data-row="${Number(last) - 1}"][data-active]:not([aria-busy])`);
    await takesFocus(there);
    await page().unroute(/offset=200/);
  });

  it('a reader can change nothing, and reads why', async () => {
    const { page: theirs } = stage.people.rea;
    await theirs.goto(`${stage.home}/risk/hazards`);
    const title = theirs.getByRole('gridcell').nth(1);
    await title.click();
    await theirs.keyboard.type('x');
    await theirs
      .getByText(/you need the role/)
      .first()
      .waitFor();
    expect(await title.getAttribute('aria-readonly')).toBe('true');
    expect(await theirs.getByRole('textbox', { name: /^Title of/ }).count()).toBe(0);
  });

  it('no page had a fault', () => {
    expect(stage.faults).toEqual([]);
  });
});

/** Words that stand on more than one line without a hyphen or a slash to break at. */
function brokenWords(table: Locator): Promise<string[]> {
  return table.evaluate((whole) => {
    const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const broken: string[] = [];
    while (texts.nextNode()) {
      const { textContent } = texts.currentNode;
      for (const { 0: word, index } of (textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
      }
    }
    return broken;
  });
}
