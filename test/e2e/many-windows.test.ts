import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aBrowser } from './browser.ts';
import { patience } from './patience.ts';
import { type Stage, startExample } from './people.ts';

/** A browser holds six connections to a server, and each page that follows what others do holds one. */
describe('one person with many windows', () => {
  let stage: Stage<never>;
  let browser: Browser;
  let seat: BrowserContext;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', {});
    browser = await aBrowser({ keepsPages: true });
    seat = await browser.newContext();
    seat.setDefaultTimeout(patience);
    await seat.addCookies(await stage.owner.page.context().cookies());
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), stage?.stop()]);
  });

  const rename = async (title: string) => {
    const { body, version } = await stage.owner.send<{ body: object; version: number }>(
      `GET ${stage.api}/records/SR-1`,
    );
    await stage.owner.send(`PUT ${stage.api}/records/SR-1`, { body: { body: { ...body, title } }, version });
  };

  it('eight windows side by side all open; one that gets no stream catches up when somebody turns to it', async () => {
    const pages = [];
    for (let window = 0; window < 8; window += 1) {
      const page = await seat.newPage();
      await page.goto(`${stage.home}/risk/security`);
      await page.getByRole('gridcell', { name: 'SR-1', exact: true }).waitFor();
      pages.push(page);
    }
    await rename('Renamed while eight looked on');
    const [first, last] = [pages[0], pages[7]];
    await first?.getByRole('gridcell', { name: 'Renamed while eight looked on' }).waitFor();
    await last?.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
    await last?.getByRole('gridcell', { name: 'Renamed while eight looked on' }).waitFor();
    // A place that is given back goes to a window that waits for one.
    await Promise.all(pages.slice(0, 4).map((page) => page.close()));
    await rename('Renamed once half of them were gone');
    await last?.getByRole('gridcell', { name: 'Renamed once half of them were gone' }).waitFor();
    await Promise.all(pages.slice(4).map((page) => page.close()));
  });

  it('pages that the browser keeps for Back hold no connection, and follow again where one comes back to them', async () => {
    const page = await seat.newPage();
    for (const place of ['', '/law', '/risk/safety', '/controls', '/findings', '/plans', '/activity', '/policies']) {
      await page.goto(`${stage.home}${place}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto(`${stage.home}/risk/security`);
    await page.getByRole('gridcell', { name: 'SR-1', exact: true }).waitFor();
    await page.goto(`${stage.home}/activity`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // A kept page is not loaded again, which going back by the driver would wait for.
    await page.evaluate(() => history.back());
    await rename('Renamed after Back');
    await page.getByRole('gridcell', { name: 'Renamed after Back' }).waitFor();
  });
});
