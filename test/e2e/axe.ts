import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as axe, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Rules = NonNullable<RunOptions['runOnly']>;

export const everyRule: Rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page is the same document in dark as in light: its colours are others, and with them what sets a target apart. */
export const ofColour: Rules = { type: 'rule', values: ['color-contrast', 'target-size'] };

/** What axe objects to in the page as it is, a line an objection. */
export async function objections(page: Page, rules: Rules): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source);
  // There are no frames to gather from, and what passes need not be told.
  const options: RunOptions = { runOnly: rules, resultTypes: ['violations'], iframes: false, elementRef: true };
  const found = await page.evaluate(async (given) => {
    // What stays at the lower edge lies over whatever is scrolled there: it is looked at in its own place.
    const staying = [...document.querySelectorAll<HTMLElement>('main form *')].filter((each) => {
      const { position, bottom } = getComputedStyle(each);
      return position === 'sticky' && bottom !== 'auto';
    });
    for (const each of staying) each.style.position = 'static';
    // Only of what is objected to is the text wanted, not of each element that is looked at.
    window.axe.configure({ noHtml: true });
    const { violations } = await window.axe.run(document, given);
    for (const each of staying) each.style.position = '';
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ element }) => element?.outerHTML.slice(0, 160)),
    }));
  }, options);
  return found.map(({ id, nodes }) => `${id}: ${nodes.join(' | ')}`);
}
