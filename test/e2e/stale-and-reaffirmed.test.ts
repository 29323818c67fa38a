import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { type Seat, startExample } from './people.ts';
import { settled, takesFocus } from './settled.ts';
import { look } from './workbench.ts';

const stage = await startExample('infusion-pump', { sami: ['security'], clara: ['safety'], rita: ['reader'] });
const { home, api, faults } = stage;
const { sami, clara, rita } = stage.people;
afterAll(stage.stop);

async function open(who: Seat, path: string): Promise<void> {
  await who.page.goto(`${home}${path}`);
  await who.page.getByRole('heading', { level: 1 }).waitFor();
}

const stale = 'Confirmation of the safety-impact answer';

test('what security writes is on the screen of safety without a reload', async () => {
  await open(clara, '/records/SR-1');
  const { page } = clara;
  await page.getByRole('heading', { name: 'History' }).waitFor();
  await settled(page);
  expect(await page.getByText('have changed').count()).toBe(0);
  const scenario = 'From a car outside somebody jams the radio of the whole ward for an hour, at night.';
  await open(sami, '/records/SR-1?edit=yes');
  await sami.page.getByLabel('How it would go').fill(scenario);
  await sami.page.getByLabel('Why it changes').fill('Found in the design review.');
  await sami.page.getByRole('button', { name: 'Save', exact: true }).click();
  await sami.page.getByText('SR-1 saved').waitFor();
  const together = page.getByRole('region', { name: '2 decisions rest on facts that have changed' });
  await together.getByRole('cell', { name: scenario }).waitFor();
  await page.getByText('Found in the design review.').waitFor();
});

test('only the material difference is shown, and who may not reaffirm is told why', async () => {
  const { page } = clara;
  const rows = page.getByRole('region', { name: /decisions rest on facts/ }).getByRole('row');
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('button', { name: 'Holds unchanged, because …: Approval' }).focus();
  await page
    .getByText(/To approve this you need the role/)
    .first()
    .waitFor();
  expect(await page.getByText('To approve this you need the role owner').first().isVisible()).toBe(false);
});

test('safety reaffirms, with the reason; security sees it at once', async () => {
  await open(sami, '/records/SR-1');
  await sami.page.getByRole('region', { name: '2 decisions rest on facts that have changed' }).waitFor();
  const { page } = clara;
  await page.getByRole('button', { name: `Holds unchanged, because …: ${stale}` }).click();
  await page.getByLabel('Reaffirm unchanged, because').fill('A stop behind a closed door stays as likely to be seen.');
  await page.getByRole('button', { name: 'Reaffirm unchanged', exact: true }).click();
  for (const screen of [page, sami.page]) {
    await screen.getByRole('region', { name: 'Approval: decided on facts that have changed' }).waitFor();
    await screen.getByText('A stop behind a closed door stays as likely to be seen.').first().waitFor();
  }
});

test('an auditor asks, the question is on everybody’s screen, and the answer closes it', async () => {
  await open(rita, '/records/SR-1');
  await rita.page.getByLabel('Comment', { exact: true }).fill('Who watches the ward at night? See HS-1.');
  await rita.page.getByLabel('A question that waits for an answer').check();
  await rita.page.getByRole('button', { name: 'Ask' }).dblclick();
  const question = clara.page.getByRole('article', { name: /Comment of Rita/ });
  await question.getByRole('link', { name: 'HS-1' }).waitFor();
  await clara.page.getByText('1 open question').waitFor();
  await question.getByRole('button', { name: 'Answered' }).click();
  await rita.page.getByText('answered, says Clara').waitFor();
  await rita.page.getByText('1 open question').waitFor({ state: 'detached' });
  expect(await rita.page.getByRole('article', { name: /Comment of Rita/ }).count()).toBe(1);
});

test('who works by keyboard stays in place after a save, and a comment half changed is kept', async () => {
  const { page } = rita;
  const hasFocus = (part: Locator) => part.evaluate((each) => each === document.activeElement);
  const send = page.getByRole('button', { name: 'Comment', exact: true });
  await page.getByLabel('Comment', { exact: true }).fill('Seen.');
  await send.press('Enter');
  const own = page.getByRole('article', { name: /Comment of Rita/ }).last();
  await own.getByText('Seen.').waitFor();
  await expect.poll(() => hasFocus(send)).toBe(true);
  await own.getByRole('button', { name: 'Edit' }).press('Enter');
  await page.keyboard.type(' Twice.');
  await page.reload();
  await expect.poll(() => own.getByRole('textbox').inputValue()).toBe('Seen. Twice.');
  await own.getByRole('button', { name: 'Save' }).press('Enter');
  await own.getByRole('paragraph').getByText('Seen. Twice.').waitFor();
  expect(await hasFocus(own)).toBe(true);
});

test('any two versions are compared field by field, and the address says which', async () => {
  const { page } = sami;
  await page.getByRole('button', { name: 'Compare with version 1' }).click();
  await page.getByRole('heading', { name: 'Two versions compared' }).waitFor();
  await expect.poll(() => page.url()).toContain('compare=1..2');
  const table = page.getByRole('table', { name: 'Two versions compared' });
  await expect.poll(() => table.getByRole('rowheader').allTextContents()).toEqual(['Scenario']);
  await page.getByLabel('Newer').selectOption('3');
  await table.getByRole('rowheader', { name: 'Safety impact, Confirmed, Reaffirmed' }).waitFor();
  await look(page, 'record-security-risk');
});

test('a hazardous situation shows its sequences as chains, a control what both sides judged', async () => {
  await open(sami, '/records/HS-1');
  await sami.page.getByRole('article', { name: 'Sequence B' }).getByText('SR-17').first().waitFor();
  await look(sami.page, 'record-situation');
  await open(sami, '/records/RC-1');
  await sami.page.getByRole('heading', { name: 'Judged from both sides' }).waitFor();
  await look(sami.page, 'record-control');
});

test('a double click makes one record, and so does Enter pressed twice', async () => {
  const { page } = sami;
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const title = page.getByRole('textbox', { name: 'Title' });
  const made = async () => {
    const found = `GET ${api}/records?kind=control&search=Seldom`;
    return (await sami.send<{ items: unknown[] }>(found)).items.length;
  };
  async function makeWith(act: () => Promise<void>) {
    await open(sami, '/new/control');
    await title.fill('Seldom used ports are closed');
    await act();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await settled(page);
  }
  await makeWith(() => save.dblclick());
  expect(await made()).toBe(1);
  await makeWith(async () => {
    await title.press('Enter');
    await page.keyboard.press('Enter');
  });
  expect(await made()).toBe(2);
});

test('a title is wording: where it is rewritten, what was signed stands, and the list says on what', async () => {
  const { page } = sami;
  const { version, body } = await sami.send<{ version: number; body: object }>(`GET ${api}/records/SR-13`);
  const title = 'What the pump shows is read by a stranger';
  await sami.send(`PUT ${api}/records/SR-13`, { version, body: { body: { ...body, title } } });
  await open(sami, '/records/SR-13');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const decisions = page.getByRole('region', { name: 'Signed decisions' });
  const accepted = decisions.getByRole('listitem').filter({ hasText: 'Acceptance of the residual risk' });
  await accepted.getByText('the facts it rests on have not changed').waitFor();
  await decisions.getByText('A title is wording and none of these facts').waitFor();
  await look(page, 'record-retitled');
});

test('an acceptance on facts that have changed is signed anew in the form, and reaffirmed from where it is listed', async () => {
  const { page } = sami;
  const change = async (scenario: string) => {
    const { version, body } = await sami.send<{ version: number; body: object }>(`GET ${api}/records/SR-13`);
    await sami.send(`PUT ${api}/records/SR-13`, {
      version,
      body: { body: { ...body, scenario }, why: 'Looked at again.' },
    });
  };
  await change('Read off the display through the window of the ward.');
  await open(sami, '/records/SR-13?edit=yes');
  await page.getByText(/^Accepted by .*, on facts that have changed since/).waitFor();
  await page.getByRole('checkbox', { name: 'I accept what remains anew, as this form shows it' }).check();
  await page.getByText(/^Accepted by you once this is saved, in place of/).waitFor();
  await look(page, 'form-acceptance-anew');
  await page.getByLabel('Why it changes').fill('Nothing of it changes what remains.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('SR-13 saved').waitFor();
  const { body } = await sami.send<{ body: { acceptance: object } }>(`GET ${api}/records/SR-13`);
  expect(body.acceptance).toMatchObject({ signed: { by: 'Sami' } });
  await change('Read off the display from the corridor.');
  const leads = page.getByRole('button', { name: 'See what changed: Acceptance of the residual risk' });
  await leads.click();
  await page.keyboard.press('Tab');
  await takesFocus(page.getByRole('button', { name: 'Holds unchanged, because …: Acceptance of the residual risk' }));
  await look(page, 'record-acceptance-stale');
});

test('a person who is taken off the device is led away from it at once', async () => {
  const { items } = await stage.owner.send<{ items: { id: string; name: string }[] }>(`GET ${api}/people`);
  const id = items.find(({ name }) => name === 'Rita')?.id ?? '';
  await stage.owner.send(`PUT ${api}/people/${id}`, { body: { roles: [] } });
  await rita.page.getByRole('heading', { name: /There is no such device/ }).waitFor();
  expect(faults).toEqual([]);
});
