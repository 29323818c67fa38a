import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromium as installed } from '../tools/chromium.mjs';
import { person, served } from './served.mjs';

let browser;

async function opened() {
  browser ??= await chromium.launch({
    executablePath: installed(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
  });
  return browser;
}

export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

/** A page of somebody signed in, with an empty cache, that tells what script it was sent. */
export async function aPage() {
  const { address } = await served();
  const context = await (await opened()).newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const answer = await page.request.post(`${address}/api/v1/session`, {
    data: { email: person.email, password: person.password },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().catch(() => Buffer.alloc(0)));
  });
  return {
    page,
    home: `${address}/devices/bench`,
    /** Kilobytes of script so far, packed as a server sends them. */
    async scriptWeight() {
      const bodies = await Promise.all(scripts);
      return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
    },
    close: () => context.close(),
  };
}

export function median(values) {
  return percentile(values, 0.5);
}

/** The value that this part of all are not above. */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}

/**
 * Milliseconds of script in each frame while something is done to the page, from the browser's own trace: what the main
 * thread spent in calls of script between one frame and the next.
 */
export async function scriptPerFrame(page, act) {
  const owner = await opened();
  await owner.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame'],
  });
  await act();
  const { traceEvents } = JSON.parse((await owner.stopTracing()).toString());
  const begun = traceEvents.filter(({ name }) => name === 'BeginMainThreadFrame');
  const { pid, tid } = begun[0] ?? noFrame();
  const events = traceEvents.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts);
  const frames = begun.map(({ ts }) => ts).sort((a, b) => a - b);
  const calls = outermost(events.filter(({ name, dur }) => dur && ofScript.has(name)));
  return frames.slice(1).map((end, at) => {
    const within = calls.filter(({ ts }) => ts >= frames[at] && ts < end);
    return within.reduce((sum, { dur }) => sum + dur, 0) / 1000;
  });
}

function noFrame() {
  throw new Error('The trace of the browser holds no frame, so script per frame cannot be told.');
}

const ofScript = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'TimerFire', 'FireAnimationFrame']);

function outermost(calls) {
  let until = 0;
  return calls.filter(({ ts, dur }) => {
    if (ts < until) return false;
    until = ts + dur;
    return true;
  });
}

/** Megabytes of script memory after a collection. */
export async function scriptMemory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6;
}
