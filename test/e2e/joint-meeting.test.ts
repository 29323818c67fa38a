import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { look } from './workbench.ts';

const said = 'Seen by all: it changes nothing that the wearer acts on.';

/** One screen on the wall, driven by somebody who speaks for both sides; security answers from a laptop. */
describe('a joint meeting', () => {
  let stage: Stage<'mona' | 'sami'>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { mona: ['security', 'safety'], sami: ['security'] });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('begins with who takes part, and says whose side is missing', async () => {
    const { page } = stage.people.mona;
    await page.goto(`${stage.home}/risk/connection`);
    await page.getByRole('link', { name: 'Joint meeting' }).click();
    await page.getByText(/^\d+ items are open$/).waitFor();
    await page.getByRole('checkbox', { name: 'Dr Ilse Vandermeersch' }).check();
    await page.getByText('Nobody among them speaks for security.').waitFor();
    await look(page, 'meeting-start');
    await page.getByRole('checkbox', { name: 'Tomasz Brzeziński' }).check();
    await page.getByRole('button', { name: /^Start with \d+ items$/ }).click();
    await page.getByText(/^0 of \d+ settled$/).waitFor();
  });

  it('shows what security answers from its own screen without a reload', async () => {
    const { mona, sami } = stage.people;
    const queue = mona.page.getByRole('navigation', { name: 'Items of this meeting' });
    await queue.getByRole('button', { name: /^SR-6 .* sent first ?, open$/ }).waitFor();
    await queue.getByRole('button', { name: /^SR-6 .* sent once more as TR-22 ?, open$/ }).click();
    await mona.page.getByText('TR-22 repeats TR-5').waitFor();
    await look(mona.page, 'meeting-once-more');
    await queue.getByRole('button', { name: /^SR-4 / }).click();
    const item = mona.page.getByRole('region', { name: /^Item/ });
    await item.getByText('returned', { exact: true }).waitFor();
    await look(mona.page, 'meeting', { isPicture: true });
    await sami.page.goto(`${stage.home}/risk/connection?card=cp1.SR-4`);
    const card = sami.page.getByRole('region', { name: /^Card cp1/ });
    await card.getByRole('button', { name: 'Answer' }).click();
    await card.getByLabel('Your answer').fill('Yes, after forty seconds.');
    await card.getByRole('button', { name: 'Answer' }).last().click();
    await item.getByText('received', { exact: true }).waitFor();
    await item.getByText('Yes, after forty seconds.').waitFor();
  });

  it('clears ten items, one after the other', async () => {
    const { page } = stage.people.mona;
    for (let settled = 1; settled <= 10; settled += 1) {
      const place = () => page.getByRole('region', { name: /^Item/ }).getAttribute('aria-label');
      const before = await place();
      await settle(page);
      await page.getByText(new RegExp(`^${settled} of \\d+ settled`)).waitFor();
      await expect.poll(place).not.toBe(before);
    }
  });

  it('puts an item aside, and picks it up again', async () => {
    const { page } = stage.people.mona;
    await page.getByRole('button', { name: 'Put aside', exact: true }).click();
    await page.getByText('1 put aside').waitFor();
    const queue = page.getByRole('navigation', { name: 'Items of this meeting' });
    await queue.getByRole('button', { name: /put aside$/ }).click();
    await page.getByText(/^10 of \d+ settled$/).waitFor();
  });

  it('ends with what was decided and by whom, and the audit trail knows who was present', async () => {
    const { page } = stage.people.mona;
    await page.getByRole('button', { name: 'End the meeting' }).click();
    await page.getByText('Present: Dr Ilse Vandermeersch, Tomasz Brzeziński').waitFor();
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.count()).toBe(11);
    await page.getByRole('cell', { name: 'Mona' }).nth(9).waitFor();
    await rows.filter({ hasText: 'SR-4' }).getByText('Yes, after forty seconds.').waitFor();
    await expect.poll(() => page.getByRole('cell').filter({ hasText: said }).count()).toBe(10);
    await look(page, 'meeting-summary');
    const { items } = await stage.owner.send<{ items: { why?: string }[] }>(`GET ${stage.api}/records/TR-3/history`);
    expect(items[0]?.why).toBe(`${said} (joint meeting of Dr Ilse Vandermeersch, Tomasz Brzeziński)`);
    await page.getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByText(/^\d+ items are open$/).waitFor();
    expect(stage.faults).toEqual([]);
  });
});

/** Takes the item that is shown from where it stands to its decision, with the keys of the board. */
async function settle(page: Page): Promise<void> {
  const item = page.getByRole('region', { name: /^Item/ });
  const states = ['re-opened', 'returned', 'to be sent', 'sent', 'received'];
  const [first = item, ...others] = states.map((word) => item.getByText(word, { exact: true }));
  const state = others.reduce((any, one) => any.or(one), first);
  await state.waitFor();
  const told = await state.textContent();
  const now = states.find((word) => told?.startsWith(word));
  if (now === 're-opened') {
    await item.getByRole('button', { name: 'Reaffirm unchanged' }).click();
    await item.getByLabel('The decision holds unchanged, because').fill(said);
    await item.getByRole('button', { name: 'Reaffirm unchanged' }).last().click();
    return;
  }
  if (now === 'returned') {
    await item.getByRole('button', { name: 'Answer' }).click();
    await item.getByLabel('Your answer').fill(said);
    await item.getByRole('button', { name: 'Answer' }).last().click();
    await item.getByText('received', { exact: true }).waitFor();
  }
  if (now === 'to be sent') {
    await page.keyboard.press('s');
    await item.getByText('sent', { exact: true }).waitFor();
  }
  if (now === 'to be sent' || now === 'sent') {
    await page.keyboard.press('a');
    await item.getByText('received', { exact: true }).waitFor();
  }
  await page.keyboard.press('a');
  await item.getByRole('radio', { name: /^(No harm can come of it|Taken in: together they add nothing)/ }).check();
  await item.getByLabel('Reason').fill(said);
  await item.getByRole('button', { name: 'Decide' }).last().click();
}
