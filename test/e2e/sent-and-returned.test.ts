import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { look } from './workbench.ts';

const title = 'Readings of another wearer after a shared tablet is handed on';

/** Whether one part of the page lies over the other. */
async function covers(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (a === null || b === null) return true;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A risk goes to and fro between two people, each in a browser of their own, until it has its place in a sequence. */
describe('a risk is sent, returned with a question, and decided into a sequence', () => {
  let stage: Stage<'sami' | 'clara'>;
  let card: string;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] });
    await stage.owner.send(`POST ${stage.api}/records`, {
      body: { kind: 'participant', body: { title: 'Clara', function: 'clinical' } },
    });
    const body = {
      title,
      scenario: 'The tablet keeps the last account; who opens the app next sees the values of somebody else.',
      losses: [{ property: 'integrity', function: 'FN-1' }],
      exploitability: { before: 'low', basis: { method: 'expert', reason: 'Needs the tablet in hand.' } },
      safetyImpact: { answer: 'yes', reason: 'A value in range hides a low.' },
    };
    const made = await stage.people.sami.send<{ key: string }>(`POST ${stage.api}/records`, {
      body: { kind: 'securityRisk', body },
    });
    card = `${stage.home}/risk/connection?card=cp1.${made.key}`;
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('the rules propose it, and security sends it with one key, takes that back, and sends it again', async () => {
    const { page } = stage.people.sami;
    await page.goto(card);
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await open.getByText('to be sent').waitFor();
    await open.getByText('the clinical side says what follows: “A value that is too high hides a low').waitFor();
    const refusal = page.getByText('A receives, answers and decides, and this card is to be sent');
    await page.keyboard.press('a');
    await refusal.waitFor();
    await page.keyboard.press('s');
    await open.getByText('sent', { exact: true }).first().waitFor();
    await refusal.waitFor({ state: 'detached', timeout: 3000 });
    const undo = page.getByRole('button', { name: /^Undo: withdraw SR-/ });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => covers(page.getByRole('alert').filter({ has: undo }), open)).toBe(false);
    }
    await undo.click();
    await open.getByText('to be sent').waitFor();
    await page.keyboard.press('s');
    await open.getByText('sent', { exact: true }).first().waitFor();
    await open.getByText('safety’s turn').waitFor();
  });

  it('safety returns it with a question about a field', async () => {
    const { page } = stage.people.clara;
    await page.goto(card);
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await open.getByRole('button', { name: 'Receive' }).waitFor();
    await look(page, 'connection-board', { isPicture: true });
    await page.keyboard.press('r');
    await open.getByLabel('About which field').selectOption('scenario');
    await open.getByLabel('The question').fill('Does the wrong name stand above the value?');
    await page.keyboard.press('Escape');
    await open.getByLabel('The question').waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await open.getByLabel('The question').waitFor();
    await page.reload();
    await open.getByText('“Return with a question” is begun and not sent').waitFor();
    await look(page, 'connection-begun');
    await open.getByRole('button', { name: 'Go on writing' }).click();
    await open.getByRole('button', { name: 'Return with a question' }).last().click();
    await open.getByText('Scenario: Does the wrong name stand above the value?').first().waitFor();
  });

  it('security sees the question and answers it; safety sees the answer without a reload', async () => {
    const { page } = stage.people.sami;
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await open.getByText('Scenario: Does the wrong name stand above the value?').first().waitFor();
    await page.keyboard.press('s');
    const refusal = page.getByText('S sends across, and this card is returned: that is not its turn now.');
    await refusal.waitFor();
    await page.keyboard.press('Escape');
    await open.waitFor({ state: 'detached' });
    await refusal.waitFor({ state: 'detached', timeout: 3000 });
    await page.keyboard.press('s');
    await page.getByText('No card is open').waitFor();
    await page.goto(card);
    await open.getByText(/^The question of Clara/).waitFor();
    await page.keyboard.press('a');
    await open.getByLabel('Your answer').fill('No, the name is only in the settings.');
    await look(page, 'connection-answer');
    await open.getByRole('button', { name: 'Answer' }).last().click();
    const theirs = stage.people.clara.page.getByRole('region', { name: /^Card cp1/ });
    await theirs.getByText('No, the name is only in the settings.').waitFor();
  });

  it('safety accepts with one click what covers it, and takes that back: the risk is out of the sequence again', async () => {
    const { page } = stage.people.clara;
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await open.getByText('Recorded as the reason: Covered by sequence A of HS-1, because').waitFor();
    await open.getByRole('button', { name: 'Accept: covered by HS-1.A' }).click();
    await open.getByText('decided', { exact: true }).first().waitFor();
    await open.getByText('Security judges:').first().waitFor();
    await page.keyboard.press('u');
    await open.getByLabel('Why is the decision taken back?').fill('Wait for Dr Vandermeersch.');
    await open.getByRole('button', { name: 'Undo' }).last().click();
    await open.getByText('received', { exact: true }).first().waitFor();
    await open.getByText('No sequence names it yet').first().waitFor();
  });

  it('safety makes the hazard and the situation while deciding, and taking that back retires both', async () => {
    const { page } = stage.people.clara;
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await page.keyboard.press('a');
    await open.getByRole('combobox', { name: 'Another hazardous situation' }).click();
    await page.getByRole('option', { name: 'A new hazardous situation' }).click();
    await open.getByLabel('What the patient meets').fill('The wearer acts on the value of somebody else');
    await open.getByRole('combobox', { name: 'Hazard that it comes from' }).click();
    await page.getByRole('option', { name: 'A new hazard', exact: true }).click();
    await open.getByLabel('What happens in it').fill('The tablet is handed on, and nobody looks at the name.');
    await open.getByLabel('Reason').fill('Not thought of yet.');
    const decide = open.getByRole('button', { name: 'Decide' }).last();
    await expect.poll(() => decide.isDisabled()).toBe(true);
    await open.getByLabel('What can harm, in clinical words').fill('Values of another person');
    await look(page, 'connection-decide-new');
    await decide.click();
    const hazard = open.getByRole('link', { name: /^HZ-\d+$/ });
    const key = (await hazard.textContent()) ?? '';
    const made = await stage.owner.send<{ body: object }>(`GET ${stage.api}/records/${key}`);
    expect(made.body).toMatchObject({ title: 'Values of another person', author: 'Clara' });
    await page.keyboard.press('u');
    await open.getByLabel('Why is the decision taken back?').fill('HZ-1 holds it.');
    await open.getByRole('button', { name: 'Undo' }).last().click();
    await open.getByText('received', { exact: true }).first().waitFor();
    const retired = await stage.owner.send<{ body: object }>(`GET ${stage.api}/records/${key}`);
    expect(retired.body).toMatchObject({ status: 'retired', retired: { by: 'Clara', reason: 'HZ-1 holds it.' } });
  });

  it('safety decides it into a sequence that is near, and it is covered there', async () => {
    const { page } = stage.people.clara;
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await page.keyboard.press('a');
    await open.getByRole('radio', { name: /^HS-1\.A/ }).check();
    await open.getByLabel('Reason').fill('The same as a wrong transmitter: a steady value of somebody else.');
    await look(page, 'connection-decide');
    await open.getByRole('button', { name: 'Decide' }).last().click();
    await open.getByText('decided', { exact: true }).first().waitFor();
    await open
      .getByText(/sequence A: P1 .*, assessed up to Low/)
      .first()
      .waitFor();
    const [, key] = /card=cp1\.(SR-\d+)/.exec(card) ?? [];
    const risk = await stage.owner.send<{ coverage: { covered: boolean } }>(`GET ${stage.api}/risks/${key}`);
    expect(risk.coverage.covered).toBe(true);
  });

  it('an imported decision whose former facts are not known says so, and is reaffirmed on its card', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/records/TR-12`);
    const stale = page.getByRole('region', { name: 'Decision on the transfer: decided on facts that have changed' });
    await stale.getByText('What it said when this was decided is not known').waitFor();
    const facts = page.getByLabel('Key facts');
    await facts.getByText('re-opened').waitFor();
    await look(page, 'record-reopened');
    await stale.getByRole('link', { name: 'Reaffirm or decide anew on the board' }).click();
    const open = page.getByRole('region', { name: 'Card cp2.RC-24' });
    await open.getByText('What it said when this was decided is not known').waitFor();
    await open.getByRole('button', { name: 'Reaffirm unchanged' }).click();
    await open.getByLabel('The decision holds unchanged, because').fill('Read again: followers are told all the same.');
    await open.getByRole('button', { name: 'Reaffirm unchanged' }).last().click();
    await open.getByText('decided', { exact: true }).first().waitFor();
    await page.goto(`${stage.home}/records/TR-12`);
    await facts.getByText('decided', { exact: true }).waitFor();
    await settled(page);
    expect(await stale.count()).toBe(0);
  });

  it('a decision says where the sequence that it names no longer names the risk', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/risk/connection?card=cp1.SR-21`);
    const open = page.getByRole('region', { name: 'Card cp1.SR-21' });
    await open.getByText('HS-20.A, which the decision names, does not have SR-21 among its causes now').waitFor();
    await look(page, 'decision-no-longer-named');
  });

  it('the field that a question was about is named in words on the record, too', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/records/TR-3`);
    await page
      .getByRole('definition')
      .filter({ hasText: /^Scenario$/ })
      .waitFor();
  });

  it('security takes the decision over, and nothing more waits', async () => {
    const { page } = stage.people.sami;
    const open = page.getByRole('region', { name: /^Card cp1/ });
    await open.getByRole('button', { name: 'Take it over' }).click();
    await open.getByText('fed back').waitFor();
  });

  it('a decision says before it is signed what it will be, and where what is asked contradicts the sequence', async () => {
    const { sami, clara } = stage.people;
    const body = { title: 'The value of another wearer', losses: [{ property: 'integrity', function: 'FN-1' }] };
    const { key } = await sami.send<{ key: string }>(`POST ${stage.api}/records`, {
      body: { kind: 'securityRisk', body: { ...body, exploitability: { before: 'medium' } } },
    });
    await sami.send(`POST ${stage.api}/transfers`, { body: { point: 'cp1', source: key } });
    const { page } = clara;
    await page.goto(`${stage.home}/risk/connection?card=cp1.${key}`);
    const open = page.getByRole('region', { name: `Card cp1.${key}` });
    await open.getByRole('button', { name: 'Receive' }).click();
    await open.getByRole('button', { name: 'Decide into HS-1.A' }).click();
    const upTo = open.getByLabel('Assessed up to exploitability');
    await expect.poll(() => upTo.locator('option:checked').textContent()).toBe('as before: Low');
    const needs = open.getByLabel('Exploitability that safety needs');
    await expect.poll(() => needs.locator('option:checked').textContent()).toBe('as the sequence: ≤ Low');
    const signed = open.getByRole('status').filter({ hasText: 'It will be signed as' });
    await signed.getByText('“A control is needed”. Exploitability that safety needs: Low or lower.').waitFor();
    await upTo.selectOption('high');
    await signed.getByText('“A sequence that was there holds it”').waitFor();
    await needs.selectOption('low');
    await signed.getByText('The two contradict: assessed up to High').waitFor();
    await look(page, 'connection-decide-contradicts');
    await upTo.selectOption('');
    await needs.selectOption('');
    await open.getByLabel('Reason').fill('The same, if it were as hard to do.');
    await open
      .getByRole('button', { name: 'Clara', exact: true })
      .or(open.getByText('Clara', { exact: true }))
      .first()
      .waitFor();
    await open.getByRole('combobox', { name: 'Who took part' }).press('Backspace');
    await open.getByText('Say who took part').waitFor();
    const decide = open.getByRole('button', { name: 'Decide' }).last();
    expect(await decide.isDisabled()).toBe(true);
    await open.getByLabel('Reason').click();
    await look(page, 'connection-decide-nobody');
    await open.getByRole('combobox', { name: 'Who took part' }).click();
    await page.getByRole('option', { name: 'Clara' }).click();
    await open.getByLabel('Reason').click();
    await decide.click();
    await page.getByText(`${key} decided: A control is needed`).waitFor();
    await open.getByText('Exploitability that safety needs: Low or lower.').first().waitFor();
    await open.getByText('Took part: Clara.').waitFor();
    expect(stage.faults).toEqual([]);
  });
});
