import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';

const asked = new WeakMap<Page, Set<Request>>();

/** From now on it is known what the page waits for. The stream of live changes never ends, and is not waited for. */
export function hearRequests(page: Page): void {
  const underWay = new Set<Request>();
  asked.set(page, underWay);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') underWay.add(request);
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
