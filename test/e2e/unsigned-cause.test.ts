import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { look } from './workbench.ts';

type Files = { readonly files: readonly { readonly path: string; readonly text: string }[] };

/** A file came in that rules security causes out, and nobody signed that: the safety side does, one by one and many at once. */
describe('ruled-out security causes are signed', () => {
  let stage: Stage<'sami' | 'clara'>;
  let home: string;

  beforeAll(async () => {
    stage = await startExample('ivd-analyser', { sami: ['security'], clara: ['safety'] });
    const { files } = await stage.owner.send<Files>(`GET ${stage.api}/export`);
    const unsigned = files.map((file) =>
      file.path.endsWith('hazardous-situations.yaml')
        ? { ...file, text: file.text.replace(/(answer: none\n(?: +reason:(?:.|\n)*?))\n +by: .*/g, '$1') }
        : file,
    );
    const twin = await stage.owner.send<{ slug: string }>('POST /api/v1/devices/import?twin=yes', {
      body: { files: unsigned },
    });
    home = `${stage.url}/devices/${twin.slug}`;
    for (const [person, role] of [
      [stage.people.sami, 'security'],
      [stage.people.clara, 'safety'],
    ] as const) {
      const { account } = await person.send<{ account: { id: string } }>('GET /api/v1/me');
      await stage.owner.send(`PUT /api/v1/devices/${twin.slug}/people/${account.id}`, { body: { roles: [role] } });
    }
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('the record says that it does not count, and safety signs it with one click; security may not', async () => {
    const { sami, clara } = stage.people;
    await clara.page.goto(`${home}/controls/screenings?side=causes`);
    const list = clara.page.getByRole('list', { name: 'Situations whose answer is not signed' });
    const first = list.getByRole('listitem').first().getByRole('link').first();
    const address = new URL((await first.getAttribute('href')) ?? '', stage.url).href;
    await look(clara.page, 'unsigned-causes');
    await sami.page.goto(address);
    const refused = sami.page.getByRole('button', { name: 'Confirm: no security cause' });
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    await clara.page.goto(address);
    await clara.page.getByText('No security cause: not signed.').waitFor();
    await look(clara.page, 'record-unsigned-cause');
    await clara.page.getByRole('button', { name: 'Confirm: no security cause' }).click();
    await clara.page.getByText('No security cause: not signed.').waitFor({ state: 'detached' });
    // Who looks on sees it, too.
    await refused.waitFor({ state: 'detached' });
  });

  it('the rest is signed at once, after a look at what follows', async () => {
    const { page } = stage.people.clara;
    await page.goto(`${home}/risk/situations`);
    await page.getByRole('link', { name: /^Confirm \d+ ruled-out causes?$/ }).click();
    await page.getByRole('button', { name: 'Select all that give a reason' }).click();
    await page.getByRole('button', { name: 'See what follows' }).click();
    const dialog = page.getByRole('dialog', { name: /^What follows from \d+ signatures?$/ });
    await dialog.getByRole('button', { name: /^Confirm \d+ situations?$/ }).click();
    await page.getByText('Every ruled-out security cause is signed').waitFor();
  });

  it('no script failed', () => {
    expect(stage.faults).toEqual([]);
  });
});
