import { kindNamed, kindNames } from '@suture/core/file';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { look } from './workbench.ts';

/** Whatever may be written by hand has a form that is fit to be seen. */
describe('every form', () => {
  let stage: Stage<never>;
  let page: Page;

  beforeAll(async () => {
    stage = await startExample('infusion-pump', {});
    page = stage.owner.page;
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('nobody writes a transfer by hand', async () => {
    await page.goto(`${stage.home}/new/transfer`);
    await page.getByRole('link', { name: 'To the board' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  it.each(kindNames.filter((kind) => !kindNamed(kind).single))('the form of a new %s', async (kind) => {
    await page.goto(`${stage.home}/new/${kind}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await look(page, `new-${kind}`);
  });

  it('no page had a fault', () => {
    expect(stage.faults).toEqual([]);
  });
});
