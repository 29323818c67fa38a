import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { look } from './workbench.ts';

/** What begins so would change the file. */
const acts =
  /^(new |edit|add |save|delete|remove|retire|approve|send|submit|open again|reaffirm|confirm|dismiss|receive|return|decide|answer|judge|give|take over|write the|hold a review|start from|bring in|make |keep this|yes$|no$|undo|paste|set )/i;

const recordsToRead = ['SR-1', 'SAR-1', 'RC-1', 'HZ-1', 'HS-1', 'HM-1', 'FN-1', 'AT-1', 'TH-1', 'TR-1', 'PL-1', 'SP-1'];

/** Somebody who only reads along goes everywhere and sees everything, and the file stays as it was. */
describe('a reader', () => {
  let stage: Stage<'rea'>;
  let page: Page;
  let before: unknown;
  const writes: string[] = [];

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { rea: ['reader'] });
    page = stage.people.rea.page;
    before = await headOf(stage);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // How far one has read is a mark of one's own, not a change of the file.
      if (request.method() !== 'GET' && !pathname.endsWith('/visit')) writes.push(`${request.method()} ${pathname}`);
    });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('is told on Home that nothing waits for them, and what waits for others', async () => {
    await page.goto(stage.home);
    await page.getByText('no role of yours decides anything').waitFor();
    const others = page.getByRole('list', { name: 'Waits for others' }).getByRole('listitem');
    await expect.poll(() => others.count()).toBeGreaterThan(3);
    await look(page, 'home-of-a-reader');
  });

  it('walks every page of the navigation and finds every act closed', async () => {
    const links = page.getByRole('navigation', { name: 'Workbench' }).getByRole('link');
    await expect.poll(() => links.count()).toBeGreaterThan(12);
    const addresses = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
    for (const address of addresses) await findsActsClosed(page, `${stage.url}${address}`);
  });

  it('reads records of every side and finds every act closed', async () => {
    for (const key of recordsToRead) await findsActsClosed(page, `${stage.home}/records/${key}`);
  });

  it('is told why where an act is closed', async () => {
    await page.goto(`${stage.home}/records/SR-1`);
    const edit = page.getByRole('button', { name: 'Edit', exact: true });
    await edit.focus();
    await page
      .getByRole('tooltip')
      .getByText(/you need the role/)
      .waitFor();
    // It stays in reach of the keyboard, and does nothing.
    await edit.press('Enter');
    await settled(page);
    expect(new URL(page.url()).searchParams.has('edit')).toBe(false);
  });

  it('is told why, once, where a cell of a table is written in', async () => {
    await page.goto(`${stage.home}/risk/security`);
    await page.locator('[role="gridcell"][data-id="title"]').first().click();
    await page.keyboard.type('Changed');
    const told = page.getByRole('alert').filter({ hasText: /you need the role/ });
    await told.first().waitFor();
    await settled(page);
    expect(await told.count()).toBe(1);
  });

  it.each([
    ['new-record-not-mine', 'new/hazard'],
    ['questions-not-mine', 'questions?function=FN-1&loss=integrity'],
    ['answers-not-mine', 'risk/connection/answers?side=propose'],
    ['meeting-not-mine', 'risk/connection/meeting'],
  ])('is told at once that it is not theirs: %s', async (name, address) => {
    await page.goto(`${stage.home}/${address}`);
    const main = page.getByRole('main');
    await main.getByText(/^To .* you need the role .* on this device\.$/).waitFor();
    expect(await main.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await expect.poll(() => main.getByRole('checkbox', { name: /^Select SR-/, disabled: false }).count()).toBe(0);
    await look(page, name);
  });

  it('reads what was answered of a loss, and begins no meeting', async () => {
    const main = page.getByRole('main');
    await page.goto(`${stage.home}/questions?function=FN-1&loss=integrity`);
    await main.getByRole('definition').filter({ hasText: 'A value that is too high hides a low' }).waitFor();
    expect(await main.getByRole('radio').or(main.getByRole('textbox')).count()).toBe(0);
    await page.goto(`${stage.home}/risk/connection/meeting`);
    const begin = main.getByRole('button', { name: /^Start with \d+ items$/ });
    await expect.poll(() => begin.getAttribute('aria-disabled')).toBe('true');
    expect(await main.getByRole('checkbox', { disabled: false }).count()).toBe(0);
    await begin.press('Enter');
    await settled(page);
    expect(await main.getByRole('navigation', { name: 'Items of this meeting' }).count()).toBe(0);
  });

  it('gets no form by its address, and is told why', async () => {
    await page.goto(`${stage.home}/records/SR-1?edit=yes`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const closed = page.getByText(/^To write this you need the role .* The record is to read\.$/);
    await closed.waitFor();
    await settled(page);
    await look(page, 'record-form-closed');
    expect(await page.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    await page.goto(`${stage.home}/records/SR-1`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await closed.count()).toBe(0);
  });

  it('is refused by the API whatever the screen would show', async () => {
    const { send } = stage.people.rea;
    const { api } = stage;
    const record = await send<{ version: number; body: object }>(`GET ${api}/records/SR-1`);
    const { version } = record;
    const tries: readonly [string, { body: object; version?: number }][] = [
      [`PUT ${api}/records/SR-1`, { body: { body: { ...record.body, title: 'Changed' } }, version }],
      [`POST ${api}/records`, { body: { kind: 'hazard', body: { title: 'A hazard' } } }],
      [`POST ${api}/records/SR-1/workflow`, { body: { act: 'retire', reason: 'Because.' }, version }],
      [`POST ${api}/safety-impact/confirm`, { body: { records: [{ key: 'SR-1', version }] } }],
      [`POST ${api}/transfers`, { body: { point: 'cp1', source: 'SR-1' } }],
      [`POST ${api}/transfers/dismiss`, { body: { point: 'cp1', source: 'SR-1', reason: 'Because.' } }],
      [`PUT ${api}/law/answers`, { body: { answers: {} }, version: 1 }],
    ];
    for (const [request, sent] of tries) await expect(send(request, sent), request).rejects.toThrow(/: 403 /);
  });

  it('has changed nothing: the trail ends where it ended, and no page wrote by itself', async () => {
    expect(writes).toEqual([]);
    expect(await headOf(stage)).toEqual(before);
    expect(stage.faults).toEqual([]);
  });
});

async function headOf({ owner, api }: Stage<'rea'>): Promise<unknown> {
  return (await owner.send<{ head: unknown }>(`GET ${api}`)).head;
}

/** Every button that would change the file is closed, and so is every answer that is shown as a choice. */
async function findsActsClosed(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  const buttons = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll((all) =>
      all.map((each) => ({
        name: (each.getAttribute('aria-label') ?? each.textContent ?? '').trim(),
        isClosed: each.getAttribute('aria-disabled') === 'true' || each.hasAttribute('disabled'),
      })),
    );
  const open = buttons.filter(({ name, isClosed }) => acts.test(name) && !isClosed).map(({ name }) => name);
  expect(open, address).toEqual([]);
}
