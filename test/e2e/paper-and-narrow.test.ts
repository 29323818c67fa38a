import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { sheetsOf } from './sheets.ts';
import { look } from './workbench.ts';

/** What belongs to the screen alone stays off the paper, and what cannot be broken breaks on a narrow screen. */
describe('pages on paper and on a narrow screen', () => {
  let stage: Stage<'sami'>;
  let page: Page;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'] });
    page = stage.people.sami.page;
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it.each(['security', 'safety'])('the table of %s risks lies on its side and begins under its title', async (side) => {
    await page.goto(`${stage.home}/risk/${side}`);
    await page.getByRole('gridcell').first().waitFor();
    await settled(page);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(new Set(sheets.map(({ width, height }) => width > height))).toEqual(new Set([true]));
    // The title alone is no sheet, and none is left over at the end of the table.
    expect(sheets[0]?.letters).toBeGreaterThan(1000);
    for (const { letters } of sheets) expect(letters).toBeGreaterThan(100);
  });

  it('Home is printed without what only leads further', async () => {
    await page.goto(stage.home);
    const offers = [page.getByText('Figure 1 as text'), page.getByRole('link', { name: 'All findings' })];
    for (const offer of offers) await offer.waitFor();
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    for (const offer of offers) expect(await offer.isVisible()).toBe(false);
    for (const { letters } of sheetsOf(await page.pdf({ preferCSSPageSize: true })))
      expect(letters).toBeGreaterThan(30);
    await page.emulateMedia({ media: 'screen' });
  });

  it('a record of which nobody said anything is printed without the invitation to', async () => {
    await page.goto(`${stage.home}/records/SR-2`);
    const comments = page.getByRole('region', { name: 'Comments' });
    await comments.getByText(/^Nobody has said anything here yet/).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await comments.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('a comment that is there is printed', async () => {
    await stage.people.sami.send(`POST ${stage.api}/records/SR-2/comments`, {
      body: { text: 'Seen on the ward, too.', isQuestion: false },
    });
    const said = page.getByText('Seen on the ward, too.');
    await said.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await said.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it.each(['SR-2', 'RC-1', 'HS-1', 'FN-1', 'SP-1'])(
    'no heading of %s can stand alone at the foot of a sheet',
    async (key) => {
      await page.goto(`${stage.home}/records/${key}`);
      await page.getByRole('heading', { name: 'History' }).waitFor();
      await settled(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('main').getByRole('heading', { level: 2 }).evaluateAll(partedFromTheirBlock)).toEqual(
        [],
      );
      await page.emulateMedia({ media: 'screen' });
    },
  );

  it('the hash of a file is broken where the screen ends', async () => {
    const digest = 'a1b2c3d4'.repeat(8);
    await stage.people.sami.send(`POST ${stage.api}/records`, {
      body: { kind: 'threat', body: { title: 'A copied card' }, why: `From threats.xlsx, SHA-256 ${digest}` },
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${stage.home}/activity`);
    await page.getByText(digest).waitFor();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await look(page, 'activity-narrow');
  });

  it('on a narrow screen the figures, which come after all that waits, are one link away', async () => {
    const toFigures = page.getByRole('link', { name: 'To the two figures' });
    const top = () =>
      page
        .getByRole('figure')
        .first()
        .evaluate((figure) => figure.getBoundingClientRect().top);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(stage.home);
    await page.getByRole('figure').first().waitFor();
    await settled(page);
    expect(await top()).toBeGreaterThan(844);
    await toFigures.press('Enter');
    await expect.poll(top).toBeLessThan(200);
    expect(await top()).toBeGreaterThan(50);
    await page.setViewportSize({ width: 1440, height: 900 });
    await toFigures.waitFor({ state: 'hidden' });
  });

  it('on a narrow screen what narrows a list is folded away until it does', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${stage.home}/risk/connection`);
    const state = page.getByRole('combobox', { name: 'State' });
    const filter = page.getByText('Filter', { exact: true });
    await filter.waitFor();
    expect(await state.isVisible()).toBe(false);
    await filter.press('Enter');
    await state.selectOption('sent');
    await page.waitForURL(/state=sent/);
    await page.reload();
    await state.waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
    await filter.waitFor({ state: 'detached' });
    expect(await state.inputValue()).toBe('sent');
  });

  it('no page had a fault', () => {
    expect(stage.faults).toEqual([]);
  });
});

/** Headings that a page could end with: not kept with what follows, or in a grid, which breaks between its rows. */
function partedFromTheirBlock(headings: readonly Element[]): string[] {
  const isKept = (heading: Element) => {
    const next = heading.nextElementSibling;
    return (
      getComputedStyle(heading).breakAfter === 'avoid' &&
      (next === null || getComputedStyle(next).breakBefore === 'avoid')
    );
  };
  const isInGrid = (each: Element | null): boolean =>
    each !== null &&
    !each.matches('main') &&
    (getComputedStyle(each).display === 'grid' || isInGrid(each.parentElement));
  return headings.filter((each) => !isKept(each) || isInGrid(each.parentElement)).map((each) => each.textContent ?? '');
}
