import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look, startWorkbench, type Workbench } from './workbench.ts';

const owner = { name: 'Ada Lindqvist', email: 'ada@example.org', password: 'two edges, many stitches' };

/** One story, told in order: each step stands on the one before. */
describe('the first hour', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench();
  });
  afterAll(async () => {
    await workbench?.stop();
  });

  it('whoever comes without an account is sent to sign in, and told of the one-time link', async () => {
    const { page, url } = workbench;
    await page.goto(url);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByText('Nobody has an account here yet').waitFor();
    await look(page, 'sign-in');
  });

  it('the one-time link makes the owner', async () => {
    const { page, setUpLink } = workbench;
    await page.goto(setUpLink);
    await page.getByLabel('Name').fill(owner.name);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByRole('textbox', { name: 'Password' }).fill('too short');
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await page.getByText('is shorter than 12 characters').first().waitFor();
    await look(page, 'set-up');
    await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await page.getByRole('heading', { name: `Welcome, ${owner.name}` }).waitFor();
    await look(page, 'welcome');
  });

  it('the examples are one click away', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Open the examples' }).click();
    await page.getByRole('link', { name: /infusion pump/i }).waitFor({ timeout: 240_000 });
    await expect.poll(() => page.getByRole('article').count()).toBe(3);
    await page.getByText('Nothing missing').waitFor();
    await look(page, 'devices', { isPicture: true });
  });

  it('a device shows what it is, for whom, and what it does', async () => {
    const { page } = workbench;
    await page.getByRole('link', { name: /glucose/i }).click();
    await page.getByRole('link', { name: 'Device', exact: true }).click();
    await page
      .getByRole('heading', { name: 'Intended purpose' })
      .or(page.getByText('Intended purpose'))
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Functions' }).waitFor();
    await look(page, 'device');
  });

  it('the law page asks first, and an answer decides what waited on it', async () => {
    const { page } = workbench;
    await page.getByRole('link', { name: 'Law', exact: true }).click();
    const heading = page.locator('#questions');
    await heading.waitFor();
    await page.getByRole('navigation', { name: 'Provisions by verdict' }).waitFor();
    await look(page, 'law', { isPicture: true });
    const before = await heading.textContent();
    const waiting = page.getByRole('link', { name: /Needs an answer/ });
    const openBefore = await numberIn(waiting.textContent());
    await page.getByRole('button', { name: 'Yes', exact: true }).first().click();
    await expect.poll(() => heading.textContent()).not.toBe(before);
    await expect.poll(() => numberIn(waiting.textContent())).toBeLessThan(openBefore);
    const outcome = page.getByRole('status').filter({ hasText: /applies|does not apply/ });
    expect(await page.locator('.mantine-Notification-root').count()).toBe(0);
    await outcome.getByRole('button', { name: 'Undo this answer' }).click();
    await expect.poll(() => heading.textContent()).toBe(before);
    await expect.poll(() => numberIn(waiting.textContent())).toBe(openBefore);
    await page.getByRole('button', { name: 'Yes', exact: true }).first().click();
    await expect.poll(() => numberIn(waiting.textContent())).toBeLessThan(openBefore);
    await look(page, 'law-answered');
    const after = await heading.textContent();
    expect(after).not.toBe(before);
    await page.reload();
    await expect.poll(() => heading.textContent()).toBe(after);
  });

  it('a provision tells its reason, its counterpart and the official text, and may be decided otherwise', async () => {
    const { page } = workbench;
    await page.getByLabel('Search the provisions').fill('single fault');
    await expect.poll(() => page.url()).toContain('search=single');
    const row = page.getByRole('button', { name: /Repeatability, reliability and performance/ }).first();
    await row.click();
    await page.getByRole('link', { name: /Official text of MDR/ }).waitFor();
    await page.getByText('IVDR Annex I, Section 16.1:').waitFor();
    await page.getByRole('button', { name: 'Decide otherwise' }).click();
    await page.getByLabel('Reason').fill('Agreed with the notified body on 3 November.');
    await look(page, 'law-decision');
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Does not apply/ }).click();
    await page.getByText('decided here').first().waitFor();
  });

  it('the trail of what was done is listed and verifies', async () => {
    const { page } = workbench;
    await page.getByRole('link', { name: 'Activity', exact: true }).click();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/events are whole and in order/).waitFor();
    await page.getByText(/^device:[0-9a-f-]{36}:\d+:[0-9a-f]{64}$/).waitFor();
    await look(page, 'activity');
  });

  it('signing out leaves nothing behind, and signing in comes back to where one was', async () => {
    const { page } = workbench;
    const there = page.url();
    await page.getByRole('button', { name: /account of Ada Lindqvist/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(there);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Activity' }).waitFor();
    await expect.poll(() => page.url()).toBe(there);
  });

  it('no script failed and nothing was refused by the content security policy', () => {
    expect(workbench.faults).toEqual([]);
  });
});

async function numberIn(text: Promise<string | null>): Promise<number> {
  return Number(/\d+/.exec((await text) ?? '')?.[0]);
}
