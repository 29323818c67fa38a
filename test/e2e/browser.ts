import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * A browser of its own for a story: what a worker left open would outlive it. `keepsPages`: as everybody's browser does
 * for Back, and one that is driven does not.
 */
export async function aBrowser({ keepsPages = false } = {}): Promise<Browser> {
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
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [...args, '--disable-background-networking', '--disable-component-update'],
  });
}
