import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled, takesFocus } from './settled.ts';
import { look } from './workbench.ts';

/** Written by the keyboard alone, as by somebody whose hands stay on it. */
describe('both sides write into their file', () => {
  let stage: Stage<'sami' | 'clara'>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('a hazardous situation is begun, and what was typed survives a reload', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/new/hazardousSituation`);
    await type(page, 'Title', 'Follower sleeps through a low at night');
    await find(page, 'Hazard', 'No warning of low', /^HZ-1 No warning/);
    await page.getByText('Draft kept in this browser').waitFor();
    await page.reload();
    await page.getByText('This is your unsaved draft of').waitFor();
    await expect.poll(() => titleIn(page)).toMatch(/^Follower sleeps/);
    await press(page, 'Continue');
    await page.getByText('This is your unsaved draft of').waitFor({ state: 'detached' });
  });

  it('a draft that is discarded comes back when asked to', async () => {
    const { page } = stage.people.clara;
    await page.reload();
    await press(page, 'Discard');
    await expect.poll(() => titleIn(page)).toBe('');
    await press(page, 'Undo');
    await expect.poll(() => titleIn(page)).toMatch(/^Follower sleeps/);
  });

  it('its sequence is a chain with two causes, and P1 is computed while it is chosen', async () => {
    const { page } = stage.people.clara;
    await press(page, 'Add a sequence');
    const sequence = page.getByRole('region', { name: 'Sequence A' });
    const first = sequence.getByRole('group', { name: 'cause 1' });
    await first.getByRole('combobox', { name: 'Cause 1' }).focus();
    await page.keyboard.type('security');
    await find(page, 'Security risk', 'Recorded frames', /^SR-2 /);
    await press(page, 'Add a cause');
    await sequence.getByRole('combobox', { name: 'Cause 2' }).focus();
    await page.keyboard.type('hardware');
    const second = sequence.getByRole('group', { name: 'cause 2' });
    await second.getByRole('textbox', { name: 'In words' }).focus();
    await page.keyboard.type('The speaker of the phone is covered.');
    await sequence.getByText(/counts as P1 To be expected, the highest/).waitFor();
    await sequence.getByRole('radiogroup', { name: 'Assessed up to' }).getByRole('radio', { name: 'Low' }).focus();
    await page.keyboard.press('Space');
    await sequence.getByText('P1 Now and then.').waitFor();
  });

  it('what is missing is said at the head and at its field, and each line leads there', async () => {
    const { page } = stage.people.clara;
    await press(page, 'Save');
    await takesFocus(page.getByRole('alert').filter({ hasText: 'One thing has to be put right' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await takesFocus(page.getByRole('textbox', { name: 'What happens' }));
    await page.keyboard.type('Frames of a quiet hour are played back, and the follower hears nothing until morning.');
    await press(page, 'Save');
    await page.waitForURL(/\/records\/HS-\d+$/);
    await page.getByRole('heading', { level: 1, name: 'Follower sleeps through a low at night' }).waitFor();
    const key = page.url().split('/').at(-1) ?? '';
    const { body } = await stage.people.clara.send<{ body: { sequences: readonly object[] } }>(
      `GET ${stage.api}/records/${key}`,
    );
    expect(body.sequences).toEqual([
      {
        id: 'A',
        events: 'Frames of a quiet hour are played back, and the follower hears nothing until morning.',
        causes: [
          { type: 'security', ref: 'SR-2' },
          { type: 'hardware', text: 'The speaker of the phone is covered.' },
        ],
        upTo: 'low',
      },
    ]);
  });

  it('the finding that nobody judged a residual risk leads to where it is signed, and goes away', async () => {
    const { page } = stage.people.clara;
    const findings = `${stage.home}/findings?rule=safety-residual-not-decided`;
    await page.goto(findings);
    await page.getByRole('link', { name: 'SAR-14', exact: true }).press('Enter');
    const sign = page.getByRole('checkbox', { name: 'I judge the residual risk as this form shows it' });
    await takesFocus(sign);
    const judged = page.getByRole('region', { name: 'Residual risk judged' });
    await judged.getByText('Nobody has judged it yet.').waitFor();
    await look(page, 'form-residual-not-judged');
    await sign.press('Space');
    await judged.getByText('Judged by you once this is saved.').waitFor();
    await press(page, 'Save');
    await page.getByText('SAR-14 saved').waitFor();
    const decisions = page.getByRole('region', { name: 'Signed decisions' });
    await decisions.getByText('Judgement of the residual risk').waitFor();
    await decisions.getByText(/^Clara, /).waitFor();
    await page.goto(findings);
    await page.getByRole('link', { name: 'SAR-1', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'SAR-14', exact: true }).count()).toBe(0);
  });

  it('a residual risk judged on facts that have changed is judged again in the form', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/records/SAR-6`);
    const again = page.getByRole('button', { name: 'Judge again: Judgement of the residual risk', exact: true });
    await again.press('Enter');
    const sign = page.getByRole('checkbox', { name: /^I judge the residual risk anew/ });
    await takesFocus(sign);
    const judged = page.getByRole('region', { name: 'Residual risk judged' });
    await judged.getByText('on facts that have changed since').waitFor();
    await look(page, 'form-residual-stale');
    await sign.press('Space');
    await judged.getByText(/in place of the judgement of/).waitFor();
    await press(page, 'Save');
    await page.getByText('SAR-6 saved').waitFor();
    await again.waitFor({ state: 'detached' });
  });

  it('who changes what was judged is told that the judgement will be open again; taking it away asks why', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/records/SAR-6?edit=yes`);
    const judged = page.getByRole('region', { name: 'Residual risk judged' });
    await judged.getByText(/^Judged by Clara on [0-9-]+\.$/).waitFor();
    await type(page, 'Why this is what they leave', ' Also in silent mode.');
    await judged.getByText('what you change here was part of it').waitFor();
    await look(page, 'form-residual-reopens');
    await press(page, 'Take the judgement away');
    await judged.getByText('Once this is saved, nobody has judged it').waitFor();
    await press(page, 'Save');
    await page.getByText('takes the judgement of the residual risk away: say why').waitFor();
    await press(page, 'Leave the judgement as it is');
    await judged.getByRole('checkbox').press('Space');
    await press(page, 'Save');
    await page.getByText('SAR-6 saved').waitFor();
  });

  it('a security risk is made, with a threat that was not there before', async () => {
    const { page } = stage.people.sami;
    await page.goto(`${stage.home}/new/securityRisk`);
    await type(page, 'Title', 'A clone of the follower app shows invented readings');
    const make = 'Somebody publishes a copy of the app';
    await page.getByRole('textbox', { name: 'Threat' }).focus();
    await page.keyboard.type(make);
    await page.getByRole('option', { name: `Make a new threat “${make}”` }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('textbox', { name: 'Threat' }).inputValue()).toMatch(/^TH-\d+ Somebody/);
    await find(page, 'Function that loses something', 'live view', /^FN-4 /);
    await page.getByRole('checkbox', { name: /^It goes wrong of Follower/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('radiogroup', { name: 'Exploitability before controls' }).getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await type(page, 'What the level rests on', 'Two such copies of another app were found in stores.');
    await press(page, 'Save');
    await takesFocus(page.getByRole('alert').filter({ hasText: 'put right before this can be saved' }));
    await page.getByRole('radiogroup', { name: 'Found by' }).getByRole('radio', { name: 'expert judgement' }).focus();
    await page.keyboard.press('Space');
    await press(page, 'Save');
    await page.getByRole('heading', { level: 1, name: 'A clone of the follower app' }).waitFor();
  });

  it('what is another role’s is shown, closed, with the reason', async () => {
    const { page } = stage.people.sami;
    await page.goto(`${stage.home}/records/FN-1?edit=yes`);
    const edit = page.getByRole('button', { name: 'Edit', exact: true });
    await expect.poll(() => edit.getAttribute('aria-disabled')).toBe('true');
    await settled(page);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  });

  it('nothing is lost when the server does not answer', async () => {
    const { page } = stage.people.sami;
    await page.goto(`${stage.home}/records/SR-1?edit=yes`);
    await type(page, 'How it would go', ' It is seen again each spring.');
    await page.context().setOffline(true);
    await press(page, 'Save');
    const refusal = page.getByRole('alert').filter({ hasText: 'What you wrote is kept in this browser' });
    await refusal.waitFor();
    await refusal.evaluate(
      (notice) =>
        new Promise((seen) =>
          new IntersectionObserver(
            ([first]) => {
              if (first?.intersectionRatio === 1) seen(true);
            },
            { threshold: 1 },
          ).observe(notice),
        ),
    );
    const atSave = await page.getByRole('button', { name: 'Save', exact: true }).boundingBox();
    const atRefusal = await refusal.boundingBox();
    expect((atSave?.y ?? 0) - (atRefusal?.y ?? 0) - (atRefusal?.height ?? 0)).toBeLessThan(120);
    await look(page, 'form-unsent');
    await page.context().setOffline(false);
    await page.getByText('Suture answers again').waitFor();
    await press(page, 'Save now');
    await page.getByText('SR-1 saved').waitFor();
  });

  it('two tabs of one person share a draft until both write; then one is chosen, and neither is lost unasked', async () => {
    const { page: first } = stage.people.clara;
    const second = await first.context().newPage();
    const textIn = (tab: Page) => tab.getByRole('textbox', { name: 'Description' }).inputValue();
    const said = (tab: Page) => tab.getByRole('alert').filter({ hasText: 'In another tab you changed this as well' });
    for (const tab of [first, second]) {
      await tab.goto(`${stage.home}/records/HZ-1?edit=yes`);
      await tab.getByRole('textbox', { name: 'Description' }).waitFor();
    }
    await type(first, 'Description', ' One tab.');
    await expect.poll(() => textIn(second)).toMatch(/ One tab\.$/);
    // At once, as a word that is dictated: no part of it is heard of before the rest.
    await type(second, 'Description', ' Two tabs.', 'at once');
    await said(first).getByText('Different there: Description.').waitFor();
    await type(first, 'Description', ' Written on.');
    await said(second).waitFor();
    await look(first, 'two-tabs');
    await first.reload();
    await said(first).waitFor();
    await expect.poll(() => textIn(first)).toMatch(/ One tab\. Written on\.$/);
    await press(first, 'Take the one from the other tab');
    await expect.poll(() => textIn(first)).toMatch(/ One tab\. Two tabs\.$/);
    await press(first, 'Undo');
    await said(first).waitFor();
    await press(first, 'Keep this one');
    await said(first).waitFor({ state: 'detached' });
    await press(first, 'Save');
    await first.getByText('HZ-1 saved').waitFor();
    await second.getByRole('alert').filter({ hasText: 'You saved version 2 elsewhere' }).waitFor();
    await expect.poll(() => textIn(second)).toMatch(/ One tab\. Two tabs\.$/);
    // What the second tab wrote and did not save waits where it was begun.
    const unsaved = first.getByText('A draft that you wrote in another window at');
    await unsaved.waitFor();
    await press(second, 'Bring both together');
    await second.getByRole('radio', { name: 'Take what stands here' }).waitFor();
    await look(second, 'two-tabs-saved');
    await press(second, 'Back to what stands here');
    await second.close();
    await first.reload();
    await unsaved.waitFor();
  });

  it('the forms are fit to be seen', async () => {
    const { sami, clara } = stage.people;
    const forms = [
      ['security-risk', 'SR-2', sami.page],
      ['control', 'RC-1', sami.page],
      ['situation', 'HS-1', clara.page],
      ['policy', 'SP-1', clara.page],
    ] as const;
    for (const [name, key, page] of forms) {
      await page.goto(`${stage.home}/records/${key}?edit=yes`);
      await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
      await look(page, `form-${name}`, { isPicture: name === 'situation' });
    }
  });

  it('no script failed', () => {
    expect(stage.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

function titleIn(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: 'Title' }).inputValue();
}

async function type(page: Page, field: string, text: string, how?: 'at once'): Promise<void> {
  await page.getByRole('textbox', { name: field }).press('End');
  if (how === 'at once') await page.keyboard.insertText(text);
  else await page.keyboard.type(text);
}

/** Types words and takes the first record that holds them. */
async function find(page: Page, field: string, words: string, option: RegExp): Promise<void> {
  const input = page.getByRole('textbox', { name: field });
  await input.focus();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: option }).waitFor();
  await page.keyboard.press('Enter');
  // Taken: the field says another thing, or has made way for what was found.
  const isOpen = async () => (await input.count()) > 0 && (await input.inputValue()) === words;
  await expect.poll(isOpen).toBe(false);
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
}
