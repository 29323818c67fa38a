import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

let started: Promise<Browser> | undefined;

/** Somebody's own place in the browser that the stories of a worker share; it ends with the worker. */
export async function aSeatOfItsOwn(): Promise<BrowserContext> {
  started ??= launch();
  const browser = await started;
  return browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
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
