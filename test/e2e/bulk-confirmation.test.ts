import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { look } from './workbench.ts';

const reason = 'Read through together: nothing that the wearer or a follower acts on is touched.';

/** Security answers for many risks at once; the safety side looks at what follows, and confirms. */
describe('security proposes safety-impact answers, and safety confirms them in bulk', () => {
  let stage: Stage<'sami' | 'clara'>;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] });
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('security gives every risk that has none an answer, after trying it', async () => {
    const { page } = stage.people.sami;
    await page.goto(`${stage.home}/risk/connection`);
    await page.getByRole('link', { name: /^Propose \d+ answers$/ }).click();
    const list = page.getByRole('list', { name: 'Security risks without an answer' });
    await list.getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: 'Select all that are shown' }).click();
    await page.getByRole('button', { name: 'Answer them together' }).click();
    const preview = page.getByRole('dialog');
    const see = preview.getByRole('button', { name: 'See what follows' });
    await expect.poll(() => see.getAttribute('aria-disabled')).toBe('true');
    await look(page, 'answers-together');
    await preview.getByLabel(/^Answer/).selectOption('none');
    await preview.getByLabel('Reason, for every one of them').fill(reason);
    await see.click();
    await preview.getByText('Nothing has been written yet.').waitFor();
    await look(page, 'answers-proposed');
    await preview.getByRole('button', { name: /^Propose for \d+ risks$/ }).click();
    await page.getByRole('heading', { name: 'Every security risk has an answer' }).waitFor();
  });

  it('what one proposed, one does not confirm without the role, and the page says so', async () => {
    const { page } = stage.people.sami;
    await page.getByText('To confirm').click();
    await page.getByText(reason).first().waitFor();
    await page.getByText('To confirm the safety-impact answer you need the role safety').waitFor();
    await expect.poll(() => page.getByRole('checkbox').first().isDisabled()).toBe(true);
  });

  let left = 0;

  it('safety sees the classes as they would be, and confirms together what nothing speaks against', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/risk/connection`);
    await page.getByRole('link', { name: /^Confirm \d+ answers$/ }).click();
    await page.getByText(reason).first().waitFor();
    await look(page, 'answers');
    await page.getByRole('button', { name: 'Select all that are shown' }).click();
    const selected = page.getByRole('checkbox', { checked: true });
    await selected.first().waitFor();
    const chosen = await selected.count();
    await page.getByRole('button', { name: 'See what follows' }).click();
    const preview = page.getByRole('dialog', { name: /^What follows/ });
    await preview.getByText('becomes').first().waitFor();
    await preview.getByText('security only').first().waitFor();
    await preview.getByText('SR-36 cannot be confirmed together: neither what is lost').waitFor();
    left = await preview.getByText(/cannot be confirmed together: .*; look at it by itself/).count();
    await preview.getByText(`What follows from ${chosen - left} of ${chosen} answers`).waitFor();
    await look(page, 'answers-confirmed', { isPicture: true });
    await preview.getByLabel('Who speaks for the patient').selectOption({ label: 'Dr Ilse Vandermeersch' });
    await preview.getByRole('button', { name: `Confirm ${chosen - left} answers` }).click();
    await page.getByText(`${chosen - left} answers confirmed`).waitFor();
  });

  it('what speaks against “no harm” is confirmed alone, by who says why', async () => {
    const { page } = stage.people.clara;
    await page.getByRole('checkbox', { name: 'Select SR-36' }).check();
    await page.getByRole('button', { name: 'See what follows' }).click();
    const preview = page.getByRole('dialog', { name: 'What follows from 1 answer' });
    await preview
      .getByText(/^SR-36 cannot be confirmed together: .* Say why nobody is harmed all the same\.$/)
      .waitFor();
    await look(page, 'answers-confirmed-alone');
    await preview.getByLabel('Who speaks for the patient').selectOption({ label: 'Dr Ilse Vandermeersch' });
    await preview.getByLabel('Why (kept in the audit trail)').fill('A value that is heard moves nobody to treat.');
    await preview.getByRole('button', { name: 'Confirm 1 answer' }).click();
    await page.getByText('1 answer confirmed').waitFor();
  });

  it('safety confirms the screenings that say no five times; the others lead to their scale', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${stage.home}/controls`);
    await page.getByRole('link', { name: /^Confirm \d+ screenings?$/ }).click();
    const list = page.getByRole('list', { name: 'Controls that wait for a screening' });
    await list.getByText('is not screened yet').first().waitFor();
    await page.getByRole('button', { name: 'Select all that say “no” five times' }).click();
    await look(page, 'screenings');
    await page.getByRole('button', { name: 'See what follows' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Confirm \d+ screenings?$/ })
      .click();
    await page.getByText(/^\d+ screenings? confirmed$/).waitFor();
    await expect.poll(() => list.getByText('five times no').count()).toBe(0);
  });

  it('security sees it at once, and what has to be looked at by itself is left', async () => {
    const { page } = stage.people.sami;
    await expect.poll(() => page.getByRole('checkbox', { name: /^Select SR-/ }).count()).toBe(left - 1);
    const board = await stage.owner.send<{ unproposed: number; unconfirmed: number }>(`GET ${stage.api}/board`);
    expect([board.unproposed, board.unconfirmed]).toEqual([0, left - 1]);
    expect(stage.faults).toEqual([]);
  });
});
