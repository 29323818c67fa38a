import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { look } from './workbench.ts';

/** From the two figures to the records behind them, on the example that is in the middle of its work. */
describe('the two figures', () => {
  let stage: Stage<never>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', {});
    await stage.owner.page.goto(stage.home);
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('home says what waits and draws both figures', async () => {
    const { page } = stage.owner;
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    await expect.poll(() => page.getByRole('figure').count()).toBe(2);
    await page.getByRole('heading', { name: 'What to do first' }).waitFor();
    const figures = page.getByRole('figure');
    await look(page, 'home', { isPicture: true, parts: { 'figure-1': figures.nth(0), 'figure-2': figures.nth(1) } });
  });

  it('a number of Figure 1 opens exactly the records behind it, each with the sentence that gives its class', async () => {
    const { page } = stage.owner;
    const link = page.getByRole('link', { name: /indirect, alarm: security risks with/ });
    const count = Number((await link.getAttribute('aria-label'))?.split(' ')[0]);
    expect(count).toBeGreaterThan(0);
    await link.press('Enter');
    await page.getByRole('heading', { name: /through an alarm/ }).waitFor();
    await page.getByText(`${count} in this list`).waitFor();
    await look(page, 'behind-a-number');
  });

  it('what is undetermined has a region of its own on both sides', async () => {
    const { page } = stage.owner;
    await page.goto(stage.home);
    await page
      .getByRole('link', { name: /security risks? whose safety impact is undetermined/ })
      .first()
      .waitFor();
    await page.getByRole('link', { name: /undetermined: safety risks/ }).click();
    await page.getByText(/in this list/).waitFor();
  });

  it('the figures say the same as text', async () => {
    const { page } = stage.owner;
    await page.goto(stage.home);
    for (const number of [1, 2]) await page.getByText(`Figure ${number} as text`).click();
    await page.getByRole('table', { name: 'Security risks' }).waitFor();
    await page.getByRole('table', { name: 'Connection points' }).waitFor();
    // What lies half under the bar at the top is no target.
    await page.evaluate(() => window.scrollTo(0, 0));
    await look(page, 'figures-as-text');
  });

  it('an arrow of Figure 2 opens what waits on it on the board, and a proposal can be dismissed with a reason', async () => {
    const { page } = stage.owner;
    await page.goto(stage.home);
    await page.getByRole('link', { name: /^cp1: \d+ items? that the rules ask to send/ }).click();
    const cards = page.getByText(/^\d+ cards?$/);
    await cards.waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?point=cp1&state=proposed');
    const count = await numberIn(cards.textContent());
    await page.keyboard.press('j');
    const card = page.getByRole('region', { name: /^Card cp1/ });
    await card.getByRole('button', { name: 'Dismiss' }).click();
    await card.getByLabel('Why need it not be sent?').fill('Covered by the decision on the sharing account.');
    await card.getByRole('button', { name: 'Dismiss' }).last().click();
    await page.getByText(`${count - 1} cards`, { exact: true }).waitFor();
  });

  it('a record shows why it has its class, how it was computed, and what it is joined to', async () => {
    const { page } = stage.owner;
    await page.goto(`${stage.home}/records/SR-24`);
    await page.getByRole('heading', { name: 'Named by' }).waitFor();
    await page.getByText('Computed').waitFor();
    await look(page, 'record', { isPicture: true });
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('How it would go').fill('Forty people at the provider can search the log.');
    await page.getByLabel('Why it changes').fill('Shorter.');
    await look(page, 'record-edit');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Shorter.').waitFor();
  });

  it('findings are grouped by rule, and level and search live in the address', async () => {
    const { page } = stage.owner;
    await page.goto(`${stage.home}/findings`);
    await page.getByText('Errors', { exact: false }).first().click();
    await expect.poll(() => page.url()).toContain('level=error');
    await page.getByLabel('Search findings').fill('SR-24');
    await expect.poll(() => page.url()).toContain('search=SR-24');
    await page.getByRole('list', { name: 'Rests on' }).first().waitFor();
    await look(page, 'findings', { isPicture: true });
  });

  it('policies are grids whose cells say their verdict; a change is kept as a draft until it is saved with its reason', async () => {
    const { page } = stage.owner;
    await page.goto(`${stage.home}/policies`);
    await page.getByText('These criteria are our example, not yours.', { exact: false }).waitFor();
    await look(page, 'policies', { isPicture: true });
    await page.getByRole('button', { name: 'Edit the security policy' }).click();
    await page.getByLabel('High, Slight').selectOption('unacceptable');
    await page.getByText('Draft kept in this browser').waitFor();
    await page.goto(`${stage.home}/policies`);
    await page.getByText('You have an unsaved draft of').waitFor();
    await look(page, 'policies-draft');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.getByLabel('High, Slight').inputValue()).toBe('unacceptable');
    await page.getByLabel('Why it changes').fill('Agreed in the criteria workshop.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('version 2', { exact: true }).first().waitFor();
    await page.goto(`${stage.home}/policies`);
    await page.getByRole('button', { name: 'Edit the security policy' }).waitFor();
    await settled(page);
    expect(await page.getByText('unsaved draft').count()).toBe(0);
  });

  it('a clinician answers once for a function and a loss, and sees which security risks use it', async () => {
    const { page } = stage.owner;
    await page.goto(`${stage.home}/questions?function=FN-5&loss=confidentiality`);
    await page.getByRole('heading', { name: 'When a stranger reads it' }).waitFor();
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page
      .getByLabel(/Would it tell when the patient is alone/)
      .fill('It tells when the signal was lost, and nothing of the patient.');
    await look(page, 'questions', { isPicture: true });
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    await page.getByText('Answered by Ada Lindqvist').waitFor();
  });

  it('an address that names no device or no record says so, with a way back and without asking again', async () => {
    const { page } = stage.owner;
    const asked: string[] = [];
    page.on('response', (response) => response.status() === 404 && asked.push(response.url()));
    await page.goto(`${stage.home}/records/SR-9999`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await look(page, 'no-such-record');
    await page.getByRole('link', { name: 'To all records' }).waitFor();
    await page.goto(`${stage.url}/devices/no-such-device/risks`);
    await page.getByRole('link', { name: 'To the devices' }).waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(asked).toHaveLength(2);
  });

  it('no script failed and nothing was refused by the content security policy', () => {
    expect(stage.faults).toEqual([]);
  });
});

async function numberIn(text: Promise<string | null>): Promise<number> {
  return Number(/\d+/.exec((await text) ?? '')?.[0]);
}
