import type { Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

const asked = new WeakMap<Page, Set<Request>>();

/** What the page itself waits for: not the stream of live changes, which never ends, nor the code fetched ahead. */
const waitedFor: readonly string[] = ['document', 'fetch', 'xhr'];

/** From now on it is known what the page waits for. */
export function hearRequests(page: Page): void {
  const underWay = new Set<Request>();
  asked.set(page, underWay);
  page.on('request', (request) => {
    if (waitedFor.includes(request.resourceType())) underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
}

/** No request under way and none that follows from what came, the fonts there, and nothing still fading in or out. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await expect
    .poll(
      async () => {
        // What came has to be drawn before it is known whether anything follows from it.
        const before = underWayIn(page);
        await page.evaluate(drawn);
        return before + underWayIn(page);
      },
      { interval: 20 },
    )
    .toBe(0);
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Waits until it has the focus, which follows what moved it. */
export async function takesFocus(part: Locator): Promise<void> {
  await part.and(part.page().locator(':focus')).waitFor();
}

/** Waits until the keyboard is its own: a dialog hears its keys from then on. */
export async function holdsFocus(part: Locator): Promise<void> {
  await part.and(part.page().locator(':focus-within')).waitFor();
}

function underWayIn(page: Page): number {
  return asked.get(page)?.size ?? 0;
}

/** Once the page has nothing left to do and has drawn it. */
async function drawn(): Promise<void> {
  await new Promise((done) => requestIdleCallback(done, { timeout: 5_000 }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await document.fonts.ready;
  // What turns for ever, while something is waited for, ends by nothing of its own.
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((animation) => animation.finished));
}
