import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { look } from './workbench.ts';

/** Two people write the same record; the second brings both together. */
describe('a conflict is merged', () => {
  let stage: Stage<'clara' | 'cleo'>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { clara: ['safety'], cleo: ['safety'] });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('while one writes, the other saves: it is said at once, with who and what', async () => {
    const { clara, cleo } = stage.people;
    for (const { page } of [clara, cleo]) {
      await page.goto(`${stage.home}/records/HZ-1?edit=yes`);
      await page.getByRole('textbox', { name: 'Title' }).waitFor();
    }
    await clara.page.getByRole('textbox', { name: 'Description' }).fill('Nobody is warned that glucose falls.');
    await find(clara.page, 'Functions', 'History');
    await cleo.page.getByRole('textbox', { name: 'Description' }).fill('The low comes, and no alarm is heard.');
    await cleo.page.getByRole('textbox', { name: 'Title' }).fill('No warning of a low');
    await cleo.page.getByRole('button', { name: 'Save', exact: true }).click();
    await cleo.page.getByText('version 2', { exact: true }).first().waitFor();
    const said = clara.page.getByRole('alert').filter({ hasText: 'Cleo saved version 2' });
    await expect.poll(() => said.textContent()).toMatch(/Changed: .*Title; .*Description/);
    const description = clara.page.getByRole('textbox', { name: 'Description' });
    await expect.poll(() => description.inputValue()).toMatch(/^Nobody is warned/);
  });

  it('what only one changed is taken, and where both wrote a person decides', async () => {
    const { page } = stage.people.clara;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'This record was changed twice at once' }).waitFor();
    await page.getByRole('region', { name: 'Taken from Cleo' }).getByText('Title').waitFor();
    await page.getByRole('region', { name: 'Taken from you' }).getByText('Functions').waitFor();
    const conflict = page.getByRole('region', { name: 'Description', exact: true });
    await conflict.getByText('The low comes, and no alarm is heard.').waitFor();
    await conflict.getByText('Nobody is warned that glucose falls.').waitFor();
    const save = page.getByRole('button', { name: 'Save what is brought together' });
    await expect.poll(() => save.isDisabled()).toBe(true);
    await look(page, 'merge');
    await conflict.getByRole('radio', { name: 'Write it anew' }).check();
    await conflict
      .getByLabel('Written from both')
      .fill('The low comes, no alarm is heard, and nobody is warned that glucose falls.');
    await save.click();
    await page.getByText('version 3', { exact: true }).first().waitFor();
  });

  it('the record holds both, on a version of its own, and no draft is left', async () => {
    const { clara } = stage.people;
    const { version, body } = await clara.send<{ version: number; body: Record<string, unknown> }>(
      `GET ${stage.api}/records/HZ-1`,
    );
    expect(version).toBe(3);
    expect(body).toMatchObject({
      title: 'No warning of a low',
      description: 'The low comes, no alarm is heard, and nobody is warned that glucose falls.',
      functions: expect.arrayContaining(['FN-6']),
    });
    await clara.page.reload();
    await clara.page.getByRole('heading', { level: 1 }).waitFor();
    await settled(clara.page);
    expect(await clara.page.getByText('unsaved draft').count()).toBe(0);
    expect(stage.faults).toEqual([]);
  });
});

async function find(page: Page, field: string, words: string): Promise<void> {
  const input = page.getByRole('textbox', { name: field });
  await input.focus();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: new RegExp(`^FN-6 ${words}`) }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => input.inputValue()).toBe('');
}
