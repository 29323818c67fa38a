import type { Page, Request } from 'playwright-core';
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
        await page.evaluate(drawn);
        return asked.get(page)?.size ?? 0;
      },
      { interval: 20 },
    )
    .toBe(0);
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Once the page has nothing left to do and has drawn it. */
async function drawn(): Promise<void> {
  await new Promise((done) => requestIdleCallback(done, { timeout: 5_000 }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await document.fonts.ready;
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}
