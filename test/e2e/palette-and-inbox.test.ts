import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { holdsFocus, settled } from './settled.ts';
import { look } from './workbench.ts';

/** Finding one's way: what waits, what is new, and everything by its name. */
describe('the search, the inbox and what changed', () => {
  let stage: Stage<'sami' | 'clara'>;
  let clara: Page;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] });
    clara = stage.people.clara.page;
    await Promise.all([clara, stage.people.sami.page].map((page) => page.goto(stage.home)));
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('a number of Home opens exactly the records behind it, filtered in the address', async () => {
    const line = clara
      .getByRole('list', { name: 'For your decision' })
      .getByRole('link', { name: /answers to confirm/ });
    const count = Number(/\d+/.exec((await line.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
    await line.click();
    await clara.getByRole('heading', { name: 'Safety-impact answers' }).waitFor();
    await expect.poll(() => new URL(clara.url()).searchParams.get('work')).toBe('confirm-answer');
    const rows = clara.getByRole('list', { name: 'Answers to confirm' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(count);
    await clara.getByRole('button', { name: /^Waits for you: new safety-impact answers to confirm/ }).waitFor();
    await clara.goto(`${stage.home}/work?line=stale-decision`);
    await clara.getByRole('list', { name: 'Records that wait' }).getByRole('listitem').first().waitFor();
    await look(clara, 'work');
  });

  it('a review that waits for security is no number of safety’s', async () => {
    await clara.goto(stage.home);
    await clara.getByRole('heading', { name: 'What waits for you' }).waitFor();
    const mine = clara.getByRole('list', { name: 'For your decision' });
    await expect.poll(() => mine.getByRole('link', { name: /safety impact is open/ }).count()).toBe(1);
    const sami = stage.people.sami.page;
    await sami.getByRole('heading', { name: 'What waits for you' }).waitFor();
    const others = sami.getByRole('list', { name: 'Waits for others' });
    await expect.poll(() => others.getByRole('link', { name: /answers to confirm/ }).count()).toBe(1);
    expect(await sami.getByRole('link', { name: /answers to confirm/ }).count()).toBe(1);
  });

  it('the search finds a key, and opens it by Enter', async () => {
    await clara.keyboard.press('Control+k');
    const field = clara.getByRole('combobox', { name: 'Search and act' });
    await field.fill('sr-2');
    const first = clara.getByRole('option').first();
    await expect.poll(() => first.textContent()).toMatch(/^SR-2(?!\d)/);
    await look(clara, 'search');
    await field.press('Enter');
    await clara.waitForURL(/\/records\/SR-2(\?|$)/);
    await clara.getByRole('button', { name: 'Copy link' }).waitFor();
  });

  it('Enter before the answer is there waits for it, and does not open what was found before', async () => {
    const slowly = async (route: Route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    };
    await clara.keyboard.press('Control+k');
    const field = clara.getByRole('combobox', { name: 'Search and act' });
    await field.fill('sr-3');
    await expect.poll(() => clara.getByRole('option').first().textContent()).toMatch(/^SR-3(?!\d)/);
    await clara.route('**/search?*', slowly);
    await field.fill('sr-4');
    await field.press('Enter');
    await clara.waitForURL(/\/records\/SR-(3|4)(\?|$)/);
    await clara.getByRole('combobox', { name: 'Search and act' }).waitFor({ state: 'detached' });
    expect(clara.url()).toMatch(/\/records\/SR-4(\?|$)/);
    await clara.unroute('**/search?*', slowly);
  });

  it('with nothing typed it offers what was looked at last, pages and acts; an act is run by its first letters', async () => {
    await clara.keyboard.press('Control+k');
    const field = clara.getByRole('combobox', { name: 'Search and act' });
    await clara
      .getByRole('group', { name: 'Looked at last' })
      .getByRole('option', { name: /^SR-2(?!\d)/ })
      .waitFor();
    await clara
      .getByRole('group', { name: 'Pages' })
      .getByRole('option', { name: /^Findings/ })
      .waitFor();
    await field.fill('new haz');
    await clara.getByRole('option', { name: 'New hazard', exact: true }).waitFor();
    await field.press('Enter');
    await clara.waitForURL(/\/new\/hazard/);
  });

  it('what a person may not do is not offered to them', async () => {
    const sami = stage.people.sami.page;
    await sami.getByRole('button', { name: /^Search/ }).click();
    const field = sami.getByRole('combobox', { name: 'Search and act' });
    await field.fill('new sec');
    const mine = sami.getByRole('option', { name: 'New security risk', exact: true });
    await mine.waitFor();
    await field.fill('new haz');
    await mine.waitFor({ state: 'detached' });
    await settled(sami);
    expect(await sami.getByRole('option', { name: 'New hazard', exact: true }).count()).toBe(0);
    await field.press('Escape');
  });

  it('two keys go places, and ? tells them all', async () => {
    await clara.goto(`${stage.home}/findings`);
    await clara.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
    await clara.keyboard.press('?');
    const keys = clara.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('Search and act').waitFor();
    await holdsFocus(keys);
    await clara.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    // One key on the heels of the other, however slow the machine is to answer the first.
    await Promise.all([clara.keyboard.press('g'), clara.keyboard.press('h')]);
    await clara.waitForURL(stage.home);
  });

  it('a release that is not the working one stays in the address from page to page, and is told', async () => {
    await clara.getByRole('button', { name: /^Release: .* Switch$/ }).click();
    const others = clara.getByRole('menuitem').filter({ hasNotText: 'working release' });
    await others.first().click();
    await clara.getByText(/You look at release/).waitFor();
    const release = () => new URL(clara.url()).searchParams.get('release');
    await expect.poll(release).not.toBe(null);
    const chosen = release();
    await clara.getByRole('link', { name: 'Findings', exact: true }).first().click();
    await clara.waitForURL(/\/findings/);
    await expect.poll(release).toBe(chosen);
    await clara.getByRole('button', { name: 'Back to the working release' }).click();
    await clara.getByText(/You look at release/).waitFor({ state: 'detached' });
  });

  it('what somebody else changed while one was away is on Home, left by a reload, and stays there to be read', async () => {
    const noted = () =>
      clara.waitForResponse((response) => response.url().endsWith('/visit') && response.status() === 204);
    const changed = clara.getByRole('region', { name: 'Changed since you were last here' });
    await Promise.all([noted(), clara.goto(stage.home)]);
    await clara.reload();
    await changed.getByText(/^Nothing has been changed by anybody else since/).waitFor();
    await clara.goto(`${stage.url}/devices`);
    await stage.people.sami.send(`POST ${stage.api}/records`, {
      body: { kind: 'threat', body: { title: 'A stranger on the ward’s network' } },
    });
    await Promise.all([noted(), clara.goto(stage.home)]);
    const threat = changed.getByRole('link', { name: /A stranger on the ward’s network/ });
    await threat.waitFor();
    await changed.getByText(/^Sami: created/).waitFor();
    await clara.reload();
    await threat.waitFor();
    await clara.getByRole('link', { name: 'Findings', exact: true }).first().click();
    await clara.getByRole('link', { name: 'Home', exact: true }).click();
    await threat.waitFor();
  });

  it('the inbox is read in one act, and tells of a review as it comes', async () => {
    const { page: ada } = stage.owner;
    const { sami } = stage.people;
    const submitted = async (title: string) => {
      const made = await sami.send<{ key: string; version: number }>(`POST ${stage.api}/records`, {
        body: { kind: 'threat', body: { title } },
      });
      const { key, version } = made;
      await sami.send(`POST ${stage.api}/records/${key}/workflow`, { body: { act: 'submit' }, version });
      return key;
    };
    await ada.goto(`${stage.url}/inbox`);
    await submitted('A plug without a latch');
    await ada.getByRole('button', { name: 'Mark all as read' }).click();
    await ada.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' });
    const key = await submitted('A cable that anybody can reach');
    const device = ada.getByRole('list', { name: /^Waits on Kestrel/ });
    const first = device.getByRole('listitem').first();
    await expect.poll(() => first.textContent()).toContain('A cable that anybody can reach');
    await expect.poll(() => first.textContent()).toContain('new');
    const number = ada.getByRole('link', { name: 'Inbox: 1 new on all your devices' });
    await number.waitFor();
    await look(ada, 'inbox');
    await number.hover();
    await ada.getByRole('tooltip').getByText('is new until you have looked at Home of its device').waitFor();
    await look(ada, 'inbox-number-told');
    await first.getByRole('link').click();
    await ada.waitForURL(new RegExp(`/records/${key}`));
  });

  it('a question that was returned leads from the inbox to its card, and so does its record', async () => {
    const { page } = stage.people.sami;
    await page.goto(`${stage.url}/inbox`);
    const waiting = page.getByRole('listitem').filter({ hasText: 'Transfer returned with a question' });
    const link = waiting.getByRole('link').first();
    const key = (await link.locator('.record-key').textContent()) ?? '';
    await look(page, 'inbox-of-a-question');
    await link.click();
    const open = page.getByRole('region', { name: /^Card cp/ });
    await open.waitFor();
    await page.goto(`${stage.home}/records/${key}`);
    const toCard = page.getByRole('link', { name: 'Open its card on the board' });
    await toCard.waitFor();
    await look(page, 'record-waiting-on-the-board');
    await toCard.click();
    await open.waitFor();
    await page.goto(stage.home);
  });

  it('the list of devices follows what others do: on a device, and to whom it belongs', async () => {
    const { sami, clara: reader } = stage.people;
    await clara.goto(`${stage.url}/devices`);
    const cards = clara.getByRole('main').getByRole('article');
    const card = cards.filter({ hasText: 'glucose-monitor' });
    await card.getByText(/error/).waitFor();
    await settled(clara);
    const before = await card.textContent();
    await sami.send(`POST ${stage.api}/records`, {
      body: { kind: 'securityRisk', body: { title: 'A sensor is read out by a stranger' } },
    });
    await expect.poll(() => card.textContent()).not.toBe(before);
    const { account } = await reader.send<{ account: { id: string } }>('GET /api/v1/me');
    const onPump = `PUT /api/v1/devices/infusion-pump/people/${account.id}`;
    await expect.poll(() => cards.count()).toBe(1);
    await stage.owner.send(onPump, { body: { roles: ['reader'] } });
    await expect.poll(() => cards.count()).toBe(2);
    await stage.owner.send(onPump, { body: { roles: [] } });
    await expect.poll(() => cards.count()).toBe(1);
  });

  it('administration shows who has which role, and gives one by a tick', async () => {
    const { page: ada } = stage.owner;
    await ada.goto(`${stage.url}/administration?of=glucose-monitor`);
    const tick = ada.getByRole('checkbox', { name: 'developer: Sami' });
    await tick.click();
    await expect.poll(() => tick.isChecked()).toBe(true);
    await expect
      .poll(
        async () =>
          (await stage.people.sami.send<{ devices: { roles: string[] }[] }>('GET /api/v1/me')).devices[0]?.roles,
      )
      .toEqual(['security', 'developer']);
    await ada.getByRole('heading', { name: 'What a role may do' }).waitFor();
    await look(ada, 'administration');
  });

  it('two devices with one name are told apart by their short names, wherever one is chosen', async () => {
    const { page: ada, send } = stage.owner;
    const { name } = await send<{ name: string }>(`GET ${stage.api}`);
    await send('POST /api/v1/devices', { body: { name, slug: 'second-monitor' } });
    await ada.goto(`${stage.url}/administration?of=second-monitor`);
    const choice = ada.getByRole('combobox', { name: 'Device' }).getByRole('option');
    const among = async () => (await choice.allTextContents()).filter((each) => each.startsWith(name)).sort();
    await expect.poll(among).toEqual([`${name} (glucose-monitor)`, `${name} (second-monitor)`]);
    await look(ada, 'administration-of-namesakes');
    await ada.goto(`${stage.url}/inbox`);
    await ada.getByRole('heading', { name: `${name} (glucose-monitor)` }).waitFor();
    await ada.goto(stage.home);
    await ada.getByRole('button', { name: `Device: ${name} glucose-monitor. Switch` }).waitFor();
    await look(ada, 'home-of-a-namesake');
    await ada.keyboard.press('Control+k');
    await ada.getByRole('combobox', { name: 'Search and act' }).fill('second-monitor');
    const found = ada.getByRole('option').filter({ hasText: name });
    await expect.poll(() => found.allTextContents()).toEqual([`${name}second-monitor`]);
  });

  it('plans and reviews stand side by side, with what each side lacks', async () => {
    await clara.goto(`${stage.home}/plans`);
    await clara.getByRole('heading', { name: 'Plan', exact: true }).waitFor();
    await clara.getByText('No plan is recorded for this side.').waitFor();
    await clara.getByText(/ has passed$/).waitFor();
    const write = clara.getByRole('button', { name: 'Write the plan' });
    await expect.poll(() => write.getAttribute('aria-disabled')).toBe('true');
    await look(clara, 'plans');
  });

  it('no script failed', () => {
    expect(stage.faults).toEqual([]);
  });
});
