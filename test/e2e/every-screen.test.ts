import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { look } from './workbench.ts';

/** The screens that no other story comes by: all are fit to be seen, and what cannot be undone asks first. */
describe('every other screen', () => {
  let stage: Stage<never>;
  let page: Page;

  beforeAll(async () => {
    stage = await startExample('infusion-pump', {});
    page = stage.owner.page;
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it.each(['hazards', 'situations'])('the table of %s', async (table) => {
    await page.goto(`${stage.home}/risk/${table}`);
    await page.getByRole('gridcell').first().waitFor();
    await look(page, `table-${table}`);
  });

  it('the table of controls', async () => {
    await page.goto(`${stage.home}/controls`);
    await page.getByRole('gridcell').first().waitFor();
    await look(page, 'table-controls');
  });

  it.each([
    ['all records', '/devices/infusion-pump/records'],
    ['people of a device', '/devices/infusion-pump/people'],
    ['new device', '/devices?new=device'],
  ])('%s', async (name, path) => {
    await page.goto(`${stage.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, name.replaceAll(' ', '-'));
  });

  it('an invitation is taken back only when one is sure', async () => {
    const body = { email: 'nora@example.org', grants: [{ device: 'infusion-pump', role: 'safety' }] };
    const { token } = await stage.owner.send<{ token: string }>('POST /api/v1/invitations', { body });
    const guest = await stage.anotherPage();
    await guest.goto(`${stage.url}/invitation?token=${token}`);
    await guest.getByText('nora@example.org').waitFor();
    await look(guest, 'invitation');
    await page.goto(`${stage.url}/people`);
    const takeBack = page.getByRole('button', { name: 'Take back the invitation of nora@example.org' });
    await takeBack.click();
    await page.getByText('The link that was sent stops working.').waitFor();
    await look(page, 'people');
    await page.getByRole('button', { name: 'Let it be' }).click();
    await takeBack.click();
    await page.getByRole('button', { name: 'Take back for good' }).click();
    await page.getByText('No invitation is open.').waitFor();
  });

  it('an invitation that is opened where somebody is signed in says so, and is accepted after signing out', async () => {
    const inviting = async (email: string) => {
      const body = { email, grants: [{ device: 'infusion-pump', role: 'security' }] };
      return (await stage.owner.send<{ token: string }>('POST /api/v1/invitations', { body })).token;
    };
    const guest = await stage.anotherPage();
    const password = 'correct horse battery';
    const nils = { token: await inviting('nils@example.org'), name: 'Nils', password };
    await guest.request.post(`${stage.url}/api/v1/invitations/accept`, { data: nils });
    await guest.goto(`${stage.url}/invitation?token=${await inviting('mira@example.org')}`);
    await guest.getByText('This browser is signed in as Nils').waitFor();
    await look(guest, 'invitation-signed-in');
    await guest.getByRole('button', { name: 'Sign out and accept' }).click();
    await guest.getByLabel('Name').fill('Mira');
    await guest.getByRole('textbox', { name: 'Password' }).fill(password);
    await guest.getByRole('button', { name: 'Accept and sign in' }).click();
    await guest.getByRole('button', { name: /Mira/ }).waitFor();
    await guest.goto(`${stage.url}/set-up`);
    await guest.getByText('you are signed in as Mira').waitFor();
    await look(guest, 'set-up-signed-in');
    await guest.getByRole('link', { name: 'Go on to your devices' }).click();
    await guest.getByRole('heading', { level: 1, name: 'Devices' }).waitFor();
    await guest.goto(`${stage.url}/invitation?token=${nils.token}`);
    await guest.getByRole('link', { name: 'sign in' }).waitFor();
    await look(guest, 'invitation-used');
    await guest.getByRole('link', { name: 'sign in' }).click();
    await guest.getByRole('textbox', { name: 'Password' }).waitFor();
  });

  it('a token is revoked only when one is sure', async () => {
    await stage.owner.send('POST /api/v1/tokens', { body: { name: 'Nightly check', scope: 'read', days: 1 } });
    await page.goto(`${stage.url}/account`);
    const revoke = page.getByRole('button', { name: 'Revoke Nightly check' });
    await revoke.click();
    await page.getByText('What uses it is refused from now on.').waitFor();
    await look(page, 'account');
    await page.getByRole('button', { name: 'Revoke for good' }).click();
    await revoke.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Revoke for good' }).waitFor({ state: 'detached' });
  });

  it('no page had a fault', () => {
    expect(stage.faults).toEqual([]);
  });
});
