import { aPage, median, percentile, scriptMemory, scriptPerFrame } from './browser.mjs';

/** The workbench in Chromium, on the synthetic device. */
export const figures = [
  { name: 'cold load of Home', limit: 1200, unit: 'ms', measure: () => coldLoads().then(({ time }) => time) },
  {
    name: 'script before Home is usable, gzipped',
    limit: 350,
    unit: 'kB',
    measure: () => coldLoads().then(({ weight }) => weight),
  },
  { name: 'connection board, first paint', limit: 1000, unit: 'ms', measure: boardFirstPaint },
  { name: 'script per frame while the board scrolls, p95', limit: 12, unit: 'ms', measure: boardScrolls },
  { name: 'script per frame while a table scrolls, p95', limit: 12, unit: 'ms', measure: tableScrolls },
  { name: 'keystroke to cell, p95', limit: 50, unit: 'ms', measure: keystrokeToCell },
  { name: 'risk saved to new findings on screen', limit: 200, unit: 'ms', measure: savedToScreen },
  { name: 'search over all records, keystroke to results, p95', limit: 50, unit: 'ms', measure: keystrokeToResults },
  {
    name: 'memory of the tab after 500 page changes, of that after 50',
    limit: 1.2,
    unit: '×',
    measure: memoryAfterPageChanges,
  },
];

let loads;

function coldLoads() {
  loads ??= loadCold();
  return loads;
}

/** Usable: both figures drawn, and their numbers can be clicked. */
async function loadCold() {
  const times = [];
  let weight;
  for (let run = 0; run < 5; run += 1) {
    const { page, home, scriptWeight, close } = await aPage();
    const begun = performance.now();
    await page.goto(home, { waitUntil: 'commit' });
    await page.getByRole('figure').nth(1).getByRole('link').first().waitFor();
    times.push(performance.now() - begun);
    weight = await scriptWeight();
    await close();
  }
  return { time: median(times), weight };
}

async function memoryAfterPageChanges() {
  const { page, home, close } = await aPage();
  await page.goto(home);
  const menu = page.locator('nav[aria-label="Workbench"] a[href^="/devices/bench"]');
  await menu.first().waitFor();
  const count = await menu.count();
  const change = async (times) => {
    for (let at = 0; at < times; at += 1) {
      await menu.nth(at % count).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.waitForLoadState('networkidle');
    return scriptMemory(page);
  };
  const early = await change(50);
  const late = await change(450);
  await close();
  return late / early;
}

/** A card is there to be read; the server answered once before, as it has in a day's work. */
async function boardFirstPaint() {
  const times = [];
  for (let run = 0; run < 4; run += 1) {
    const { page, home, close } = await aPage();
    await page.goto(home);
    await page.getByRole('figure').first().waitFor();
    const begun = performance.now();
    await page.getByRole('link', { name: 'Connection', exact: true }).first().click();
    await page.getByRole('article').first().waitFor();
    times.push(performance.now() - begun);
    await close();
  }
  return median(times.slice(1));
}

async function boardScrolls() {
  const { page, home, close } = await aPage();
  await page.goto(`${home}/risk/connection`);
  await page.getByRole('article').first().waitFor();
  const frames = await scriptPerFrame(page, () => wheel(page));
  await close();
  return percentile(frames, 0.95);
}

async function tableScrolls() {
  const { page, close } = await aTable();
  await page.getByRole('grid').hover();
  const frames = await scriptPerFrame(page, () => wheel(page));
  await close();
  return percentile(frames, 0.95);
}

async function wheel(page) {
  for (let turn = 0; turn < 90; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
}

async function aTable() {
  const { page, home, close } = await aPage();
  await page.goto(`${home}/risk/security`);
  await page.locator('[role=gridcell][data-id=title]').first().waitFor();
  await page.waitForTimeout(500);
  return { page, close };
}

/** From the key to the frame that shows what was typed. */
async function keystrokeToCell() {
  const { page, close } = await aTable();
  const times = [];
  for (let row = 0; row < 15; row += 1) {
    await page.locator(`[role=gridcell][data-id=title][data-row="${row % 6}"]`).click();
    times.push(...(await framesOfKeys(page, ['x', 'y', 'z'])));
    await page.keyboard.press('Escape');
  }
  await close();
  return percentile(times, 0.95);
}

/** Of each key the time until the second frame after it, in which it has been painted. */
async function framesOfKeys(page, keys) {
  await page.evaluate(() => {
    globalThis.painted = [];
    globalThis.onkeydown = ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame(() => globalThis.painted.push(performance.now() - timeStamp)));
    addEventListener('keydown', globalThis.onkeydown, { capture: true });
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => globalThis.painted);
}

/** A level is taken away in a cell; the number of findings in its row is another one. */
async function savedToScreen() {
  const { page, close } = await aTable();
  const times = [];
  for (let row = 0; row < 8; row += 1) {
    const findings = page.locator(`[role=gridcell][data-id=findings][data-row="${row}"]`);
    await page.locator(`[role=gridcell][data-id="exploitability.before"][data-row="${row}"]`).click();
    const before = await findings.textContent();
    const begun = performance.now();
    await page.keyboard.press('Delete');
    await page.waitForFunction(
      ([at, was]) => document.querySelector(`[data-id=findings][data-row="${at}"]`)?.textContent !== was,
      [row, before],
      { polling: 'raf' },
    );
    times.push(performance.now() - begun);
  }
  await close();
  return median(times);
}

async function keystrokeToResults() {
  const { page, home, close } = await aPage();
  await page.goto(home);
  await page.getByRole('figure').first().waitFor();
  await page.waitForTimeout(3000);
  await page.keyboard.press('Control+k');
  const field = page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('dialog').getByRole('combobox'))
    .first();
  await field.waitFor();
  const times = [];
  for (const word of ['SR-49', 'measure 312', 'HS-77', 'interface 12']) {
    await field.fill('');
    for (const letter of word) {
      await page.evaluate(listenForResults);
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      const time = await page.evaluate(() => globalThis.changed);
      if (time !== undefined) times.push(time);
    }
  }
  await close();
  return percentile(times, 0.95);
}

/** In the page: from the next key to the frame in which the list is another one; undefined where it stays as it was. */
function listenForResults() {
  const list = document.querySelector('[role=dialog]');
  globalThis.changed = new Promise((resolve) => {
    let pressed;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (pressed === undefined) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - pressed));
    });
    observer.observe(list, { subtree: true, childList: true, characterData: true });
    setTimeout(() => resolve(undefined), 1000);
  });
}
