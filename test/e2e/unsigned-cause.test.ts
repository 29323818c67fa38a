import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startExample } from './people.ts';
import { settled } from './settled.ts';
import { look } from './workbench.ts';

type File = { readonly path: string; readonly text: string };
type Files = { readonly files: readonly File[] };

/** A file came in that rules harm and security causes out, and nobody signed that: the safety side does, alone and many at once. */
describe('what was ruled out is signed', () => {
  let stage: Stage<'sami' | 'clara'>;
  let home: string;

  beforeAll(async () => {
    stage = await startExample('ivd-analyser', { sami: ['security'], clara: ['safety'] });
    const { files } = await stage.owner.send<Files>(`GET ${stage.api}/export`);
    const unsigned = files.map(withoutSignatures);
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

  it('that nobody is harmed where a function is lost is signed among the questions, or on its record', async () => {
    const { sami, clara } = stage.people;
    await clara.page.goto(`${home}/questions?function=FN-7&loss=availability`);
    const overview = clara.page.getByRole('navigation', { name: 'Functions and losses' });
    const open = overview.getByRole('link', { name: 'no harm, not signed' });
    await clara.page.getByText('Until somebody signs it, it counts as not answered.').waitFor();
    await look(clara.page, 'questions-unsigned');
    await settled(clara.page);
    const before = await open.count();
    await clara.page.getByRole('button', { name: 'Confirm: no harm' }).click();
    await expect.poll(() => open.count()).toBe(before - 1);
    for (const { page } of [sami, clara]) await page.goto(`${home}/records/FN-1`);
    const refused = sami.page.getByRole('button', { name: 'Confirm: no harm' });
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    await clara.page.getByText('No harm: not signed.').waitFor();
    await look(clara.page, 'record-unsigned-loss');
    await clara.page.getByRole('button', { name: 'Confirm: no harm' }).click();
    await clara.page.getByText('No harm: not signed.').waitFor({ state: 'detached' });
    await refused.waitFor({ state: 'detached' });
  });

  it('no script failed', () => {
    expect(stage.faults).toEqual([]);
  });
});

function withoutSignatures(file: File): File {
  if (file.path.endsWith('hazardous-situations.yaml'))
    return { ...file, text: file.text.replace(/(answer: none\n(?: +reason:(?:.|\n)*?))\n +by: .*/g, '$1') };
  if (file.path.endsWith('functions.yaml'))
    return {
      ...file,
      text: file.text.replace(/(harmPossible: 'no'\n(?: {6}.*\n)*?) {6}answered:\n(?: {8}.*\n)+/g, '$1'),
    };
  return file;
}
