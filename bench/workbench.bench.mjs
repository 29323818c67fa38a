import { aPage, median, scriptMemory } from './browser.mjs';

/** The workbench in Chromium, on the synthetic device. */
export const figures = [
  { name: 'cold load of Home', limit: 1200, unit: 'ms', measure: () => coldLoads().then(({ time }) => time) },
  {
    name: 'script before Home is usable, gzipped',
    limit: 350,
    unit: 'kB',
    measure: () => coldLoads().then(({ weight }) => weight),
  },
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
  const menu = page.getByRole('navigation', { name: 'Workbench' }).getByRole('link');
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
