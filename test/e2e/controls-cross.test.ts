import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { look } from './workbench.ts';

/** A control of either side crosses to the other, which decides it into its own file. */
describe('controls cross over', () => {
  let stage: Stage<'sami' | 'clara'>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] });
    for (const title of ['Clara', 'Sami'])
      await stage.owner.send(`POST ${stage.api}/records`, {
        body: { kind: 'participant', body: { title, function: title === 'Clara' ? 'clinical' : 'security' } },
      });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('security sends a control that hinders, and safety sees where and why', async () => {
    const { sami, clara } = stage.people;
    const address = `${stage.home}/risk/connection?card=cp2.RC-27`;
    await sami.page.goto(address);
    const theirs = sami.page.getByRole('region', { name: 'Card cp2.RC-27' });
    await theirs.getByRole('button', { name: 'Send to safety' }).waitFor();
    await sami.page.keyboard.press('s');
    await theirs.getByText('safety’s turn').waitFor();
    await clara.page.goto(address);
    const open = clara.page.getByRole('region', { name: 'Card cp2.RC-27' });
    await open.getByText('It hinders in service.').first().waitFor();
    await open.getByText('An agent on call without the key at hand').waitFor();
    await clara.page.keyboard.press('a');
    await open.getByText('received', { exact: true }).first().waitFor();
    await look(clara.page, 'control-to-safety');
  });

  it('safety decides it into a new hazardous situation of a new hazard, as the kind of cause it is there', async () => {
    const { page } = stage.people.clara;
    const open = page.getByRole('region', { name: 'Card cp2.RC-27' });
    await page.keyboard.press('a');
    await expect.poll(() => focused(page)).toBe('It belongs in a sequence');
    await open.getByRole('radio', { name: 'It belongs in a sequence' }).check();
    await open.getByRole('combobox', { name: 'Hazardous situation' }).click();
    await page.getByRole('option', { name: 'A new hazardous situation' }).click();
    await open.getByLabel('What the patient meets').fill('Alarms stay off while nobody can reach the console');
    await open.getByRole('combobox', { name: 'Hazard that it comes from' }).click();
    await page.getByRole('option', { name: 'A new hazard', exact: true }).click();
    await open.getByLabel('What can harm, in clinical words').fill('A low that nobody is told of');
    await open.getByLabel('What happens in it').fill('The session ends in the middle of a repair.');
    await open.getByLabel('What kind of cause the control is there').selectOption('useError');
    await open.getByLabel('Reason').fill('A technician at night has one key, and it is in the office.');
    await open.getByRole('button', { name: 'Decide' }).last().click();
    await open.getByText('A new sequence holds it').waitFor();
    await expect.poll(() => focused(page)).toBe('Card cp2.RC-27');
    await stage.people.sami.page.getByRole('button', { name: 'Take it over' }).click();
    await open.getByText('fed back').first().waitFor();
    const { body } = await stage.owner.send<{ body: { newRisks?: { refs?: string[] } } }>(
      `GET ${stage.api}/records/RC-27`,
    );
    expect(body.newRisks?.refs).toEqual([expect.stringMatching(/^HS-\d+$/)]);
  });

  it('safety sends a control that opens a way in, and security decides that it brings a risk of its own file', async () => {
    const { sami, clara } = stage.people;
    const address = `${stage.home}/risk/connection?card=cp3.RC-21`;
    await clara.page.goto(address);
    const theirs = clara.page.getByRole('region', { name: 'Card cp3.RC-21' });
    await theirs.getByRole('button', { name: 'Send to security' }).waitFor();
    await clara.page.keyboard.press('s');
    await theirs.getByText('security’s turn').waitFor();
    await sami.page.goto(address);
    const open = sami.page.getByRole('region', { name: 'Card cp3.RC-21' });
    await open.getByRole('button', { name: 'Receive' }).click();
    await open.getByText('received', { exact: true }).first().waitFor();
    await sami.page.keyboard.press('a');
    await open.getByRole('radio', { name: 'It brings a security risk' }).check();
    await open.getByRole('combobox', { name: 'The security risk that it brings' }).click();
    await sami.page.getByRole('option', { name: 'A new security risk' }).click();
    await open.getByLabel('What an attacker could do').fill('Followers are told of an outage that is none');
    await open
      .getByLabel('How it could come about')
      .fill('The status page is on a host that the service does not guard.');
    await open.getByLabel('Reason').fill('The page and its e-mails are outside of the service.');
    await look(sami.page, 'control-decide-security');
    await open.getByRole('button', { name: 'Decide' }).last().click();
    await open.getByText('It brings a security risk that was not there before').waitFor();
    const risk = open.getByRole('link', { name: /^SR-\d+$/ });
    const key = (await risk.textContent()) ?? '';
    await theirs.getByRole('button', { name: 'Take it over' }).click();
    await open.getByText('fed back').first().waitFor();
    const { body } = await stage.owner.send<{ body: object }>(`GET ${stage.api}/records/RC-21`);
    expect(body).toMatchObject({ newRisks: { refs: [key] } });
  });

  it('what remains on the security side crosses as one agenda, in words of its own', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/risk/connection?card=cp4.OR-2`);
    const open = page.getByRole('region', { name: 'Card cp4.OR-2' });
    await open.getByRole('button', { name: 'Receive' }).click();
    await open.getByText('received', { exact: true }).first().waitFor();
    await page.keyboard.press('a');
    await expect.poll(() => open.getByRole('radio').count()).toBe(4);
    await open.getByRole('radio', { name: 'Taken in: together they add nothing' }).waitFor();
    await expect.poll(() => open.getByRole('heading', { name: 'What the agenda holds' }).count()).toBe(1);
    expect(await open.getByRole('radio', { checked: true }).count()).toBe(0);
    await look(page, 'agenda');
  });

  it('and the board is walked by keys alone: the focus goes along, into the card and back', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/risk/connection?turn=safety`);
    const titles = page.getByRole('list', { name: 'Connection board' }).getByRole('button');
    await titles.first().waitFor();
    const [first = '', second] = await titles.allTextContents();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(second);
    await page.keyboard.press('k');
    await expect.poll(() => focused(page)).toBe(first);
    const open = page.getByRole('region', { name: /^Card / });
    await open.getByRole('heading', { name: first }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Card cp/);
    await page.keyboard.press('a');
    await expect.poll(() => focused(page)).toBe('It belongs in a sequence');
    await open.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Card cp/);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Close the card');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(first);
    expect(stage.faults).toEqual([]);
  });
});

/** What has the focus, by its name: never the page itself. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.getAttribute('aria-label');
    return label ?? at?.textContent ?? null;
  });
}
