import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { aServerProcess } from '@suture/server/testing';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { everyRule, objections, ofColour } from './axe.ts';
import { aBrowser } from './browser.ts';
import { patience } from './patience.ts';
import { hearRequests, settled } from './settled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const takesPictures = process.env.SUTURE_PICTURES === '1';

/** A server process of its own, and a browser in front of it. */
export type Workbench = {
  readonly url: string;
  /** The one-time link that the first start printed; empty where the owner has an account already. */
  readonly setUpLink: string;
  readonly page: Page;
  /** Faults of the page itself, such as a script that the content security policy refused. */
  readonly faults: readonly string[];
  /** A page for somebody else, who shares nothing with the first. */
  anotherPage(): Promise<Page>;
  stop(): Promise<void>;
};

/** Without `records`, the `postgres://` address of a database, it starts for the first time, on an empty data folder. */
export async function startWorkbench(records?: string): Promise<Workbench> {
  const data = mkdtempSync(`${tmpdir()}/suture-e2e-`);
  const [server, browser] = await Promise.all([aServerProcess(records ?? data), aBrowser()]);
  const faults: string[] = [];
  const anotherPage = async () => {
    const seat = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    seat.setDefaultTimeout(patience);
    const page = await seat.newPage();
    hearFaults(page, faults);
    hearRequests(page);
    return page;
  };
  return {
    url: server.url,
    setUpLink: server.setUpLink,
    page: await anotherPage(),
    faults,
    anotherPage,
    async stop() {
      await Promise.all([browser.close(), end(server.process)]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** In the order in which the least changes from one to the next. */
const looks = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;

type Options = {
  readonly isPicture?: boolean;
  /** Pictures of parts of the page, by name. */
  readonly parts?: Readonly<Record<string, Locator>>;
};

/**
 * Looks at the page as it is, wide and narrow, light and dark: nothing that axe objects to, nothing wider than the
 * screen. What is marked as a picture becomes one of the README's, in its wide form, when SUTURE_PICTURES=1.
 */
export async function look(page: Page, name: string, options: Options = {}): Promise<void> {
  const { isPicture = false, parts = {} } = options;
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
    await settled(page);
    const told = await objections(page, scheme === 'dark' ? ofColour : everyRule);
    expect(told, `${name}, ${width} wide, ${scheme}`).toEqual([]);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(over, { message: `${name} is wider than ${width}` }).toBeLessThanOrEqual(0);
    if (!takesPictures || width !== 1440) continue;
    if (isPicture) await takePicture(page, `${name}-${scheme}`);
    // High enough for a part to stand clear of the bar at the top.
    await page.setViewportSize({ width, height: 2600 });
    for (const [part, locator] of Object.entries(parts))
      await locator.screenshot({ path: pathOf(`${part}-${scheme}`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: pathOf(name) });
}

function pathOf(picture: string): string {
  mkdirSync(`${root}docs/pictures`, { recursive: true });
  return `${root}docs/pictures/${picture}.png`;
}

function hearFaults(page: Page, faults: string[]): void {
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    // A refusal of the server is told on the console too; that is no fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
