import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { aServerProcess } from '@suture/server/testing';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const takesPictures = process.env.SUTURE_PICTURES === '1';

/** A server process of its own on an empty data folder, and a browser in front of it. */
export type Workbench = {
  readonly url: string;
  /** The one-time link that the first start printed. */
  readonly setUpLink: string;
  readonly page: Page;
  /** Faults of the page itself, such as a script that the content security policy refused. */
  readonly faults: readonly string[];
  /** A page for somebody else, who shares nothing with the first. */
  anotherPage(): Promise<Page>;
  stop(): Promise<void>;
};

export async function startWorkbench(): Promise<Workbench> {
  build();
  const data = mkdtempSync(`${tmpdir()}/suture-e2e-`);
  const server = await aServerProcess(data);
  const browser = await launch();
  const faults: string[] = [];
  const anotherPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    hearFaults(page, faults);
    return page;
  };
  return {
    url: server.url,
    setUpLink: server.setUpLink,
    page: await anotherPage(),
    faults,
    anotherPage,
    async stop() {
      await browser.close();
      await end(server.process);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const looks = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
const briefLooks = looks.filter(({ width, scheme }) => (width === 1440) === (scheme === 'light'));

/**
 * Looks at the page as it is, wide and narrow, light and dark: nothing that axe objects to, nothing wider than the
 * screen. What is marked as a picture becomes one of the README's, in its wide form, when SUTURE_PICTURES=1.
 */
export async function look(page: Page, name: string, options: Options = {}): Promise<void> {
  const { isPicture = false, parts = {}, isBrief = false } = options;
  for (const { width, scheme } of isBrief ? briefLooks : looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
    await settled(page);
    const isKnown = !isBrief && width === 390 && scheme === 'dark';
    const { violations } = isKnown ? nothingNew : await axe(page, width, scheme).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    expect(told, `${name}, ${width} wide, ${scheme}`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
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

/** Narrow and dark has the colours of wide and dark, and the structure of narrow and light: both are looked at. */
const nothingNew: Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'> = { violations: [] };

/** Every rule when wide; when narrow those of structure; contrast, the dearest, once in each scheme. */
function axe(page: Page, width: number, scheme: 'light' | 'dark'): AxeBuilder {
  // There are no frames to gather from, and a page more for each look would take longer than the look.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (scheme === 'dark') return builder.withRules(['color-contrast', 'target-size']);
  builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  return width === 1440 ? builder : builder.disableRules(['color-contrast']);
}

type Options = {
  readonly isPicture?: boolean;
  /** Pictures of parts of the page, by name. */
  readonly parts?: Readonly<Record<string, Locator>>;
  /** Only wide and light, and narrow and dark: for the many screens that are alike. */
  readonly isBrief?: boolean;
};

/** No request under way, the fonts there, and nothing still fading in or out. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}

async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: pathOf(name) });
}

function pathOf(picture: string): string {
  mkdirSync(`${root}docs/pictures`, { recursive: true });
  return `${root}docs/pictures/${picture}.png`;
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The workbench does not build.');
}

async function launch(): Promise<Browser> {
  const places = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const executablePath = places.find((place) => place !== '' && existsSync(place));
  if (!executablePath) throw new Error('The browser tests need Chromium: sudo apt-get install -y chromium');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  return chromium.launch({
    executablePath,
    args: [...args, '--disable-background-networking', '--disable-component-update'],
  });
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
