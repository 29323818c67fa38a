import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Seat, type Stage, startExample } from './people.ts';
import { takesFocus } from './settled.ts';
import { look } from './workbench.ts';

/** Two sides judge one control without seeing each other, reveal, and agree on what to do where they pull apart. */
describe('a control is judged blind by both sides', () => {
  let stage: Stage<'sami' | 'clara'>;
  let address: string;
  let record: string;

  beforeAll(async () => {
    stage = await startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] });
    const body = {
      title: 'A code on the transmitter is asked for at pairing',
      origin: 'security',
      option: 'protectiveMeasure',
      state: 'inPlace',
      modes: ['normal', 'emergency'],
      reduces: [{ risk: 'SR-1', factor: 'exploitability' }],
    };
    const { key } = await stage.people.sami.send<{ key: string }>(`POST ${stage.api}/records`, {
      body: { kind: 'control', body },
    });
    record = `${stage.api}/records/${key}`;
    address = `${stage.home}/controls/${key}/scale`;
  });
  async function saveMeanwhile(send: Seat['send'], fields: object) {
    const { version, body } = await send<{ version: number; body: object }>(`GET ${record}`);
    await send(`PUT ${record}`, { body: { body: { ...body, ...fields } }, version });
  }
  afterAll(async () => {
    await stage?.stop();
  });

  it('security judges it weak, sealed', async () => {
    const { page } = stage.people.sami;
    await page.goto(address);
    const side = page.getByRole('region', { name: 'Security judges' });
    await side.getByText('weak', { exact: true }).click();
    const evidence = side.getByLabel('Evidence or reason');
    await evidence.fill('The code is four digits and printed on the case.');
    await side.getByRole('switch', { name: 'Judge blind' }).check({ force: true });
    expect(await evidence.inputValue()).toBe('The code is four digits and printed on the case.');
    expect(await side.getByRole('radio', { name: 'weak' }).isChecked()).toBe(true);
    await side.getByText('It is judged weak and reduces SR-1').waitFor();
    await side.getByRole('button', { name: 'Judge blind' }).click();
    await page.getByText('You have judged for Security').waitFor();
    await page.getByText('Safety has not judged yet').waitFor();
    await side.getByText('Judged blind and sealed by Sami').waitFor();
    await expect.poll(() => side.getByRole('button').allTextContents()).toEqual(['Take it back']);
    await look(page, 'control-sealed');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('What you sealed is thrown away, and you judge anew.').waitFor();
    await page.getByRole('button', { name: 'Let it be' }).click();
    await takesFocus(page.getByRole('button', { name: 'Take it back' }));
  });

  it('safety sees that it is judged, not how, and judges that it hinders in an emergency', async () => {
    const { page } = stage.people.clara;
    await page.goto(address);
    await page.getByText('Security has judged: sealed by Sami').waitFor();
    expect(await page.getByText('four digits').count()).toBe(0);
    const side = page.getByRole('region', { name: 'Safety and usability judge' });
    await expect.poll(() => side.getByRole('switch', { name: 'Judge blind' }).isChecked()).toBe(true);
    await side.getByRole('radiogroup', { name: 'emergency' }).getByText('hinders', { exact: true }).click();
    await side.getByLabel('Reason, in emergency').fill('A helper at night does not find the code.');
    await side.getByRole('radiogroup', { name: 'normal' }).getByText('does not hinder').click();
    await side.getByRole('button', { name: 'All no' }).click();
    await side.getByRole('button', { name: 'Judge blind' }).click();
    await page.getByText('Both sides have judged.').waitFor();
  });

  it('both are revealed together, and the two needles stand apart', async () => {
    const { page } = stage.people.sami;
    await page.getByRole('button', { name: 'Reveal both' }).click();
    await page.getByText('No: it hinders in an emergency.').waitFor();
    await page.getByText('The scale as text').click();
    await page.getByText('weak; The code is four digits and printed on the case.').waitFor();
    const alternatives = page.getByRole('region', { name: 'Side by side' });
    await alternatives.getByRole('listitem').or(alternatives.getByRole('row')).nth(1).waitFor();
    await look(page, 'control-scale', { isPicture: true });
  });

  it('what one writes stays while others save and through a reload, and both are brought together', async () => {
    const { page, send } = stage.people.sami;
    const side = page.getByRole('region', { name: 'Security judges' });
    const evidence = side.getByLabel('Evidence or reason');
    const tradeOff = page.getByLabel('Why it stays as it is');
    await evidence.fill('The code is four digits, printed, and never changed.');
    await tradeOff.fill('To be talked over with Clara.');
    await saveMeanwhile(stage.people.clara.send, { description: 'Asked for once.' });
    await side.getByText('Clara saved version').waitFor();
    await side.getByText('Changed: Description').waitFor();
    await page.reload();
    await side.getByText('Clara saved version').waitFor();
    await expect.poll(() => evidence.inputValue()).toBe('The code is four digits, printed, and never changed.');
    await expect.poll(() => tradeOff.inputValue()).toBe('To be talked over with Clara.');
    await saveMeanwhile(send, { strength: { level: 'weak', reason: 'Four digits only.' } });
    await side.getByText(/Versions \d+ to \d+ were saved while you were writing, the newest by Sami/).waitFor();
    await side.getByText('Changed: Description; Strength').waitFor();
    await page.getByText('weak; Four digits only.').waitFor({ state: 'attached' });
    await side.getByRole('button', { name: 'Judge openly' }).click();
    await side.getByRole('heading', { name: 'This record was changed twice at once' }).waitFor();
    await look(page, 'control-scale-merging');
    await side.getByRole('radio', { name: 'Take what stands here' }).check({ force: true });
    await side.getByRole('button', { name: 'Save what is brought together' }).click();
    const judged = page.getByText('weak; The code is four digits, printed, and never changed.');
    await judged.waitFor({ state: 'attached' });
    await side.getByText('saved version').waitFor({ state: 'detached' });
    await page.reload();
    await judged.waitFor({ state: 'attached' });
    await tradeOff.fill('');
  });

  it('the trade-off is written by one, approved by both', async () => {
    const [sami, clara] = [stage.people.sami.page, stage.people.clara.page];
    const ofSami = sami.getByRole('region', { name: 'Trade-off' });
    await ofSami
      .getByLabel('Why it stays as it is')
      .fill('The code may be left out for the first hour after insertion.');
    await ofSami.getByRole('button', { name: 'Save the trade-off' }).click();
    await ofSami.getByRole('button', { name: 'Approve for security' }).click();
    await ofSami.getByText('Security: approved by Sami').waitFor();
    const ofClara = clara.getByRole('region', { name: 'Trade-off' });
    await ofClara.getByText('Security: approved by Sami').waitFor();
    await ofClara.getByRole('button', { name: 'Approve for safety' }).click();
    await ofClara.getByText('Agreed by both sides').waitFor();
  });

  it('reworded, it loses what was approved, and says so before and after; a draft of it can be thrown away', async () => {
    const [sami, clara] = [stage.people.sami.page, stage.people.clara.page];
    const ofSami = sami.getByRole('region', { name: 'Trade-off' });
    await ofSami.getByText('Agreed by both sides').waitFor();
    const text = ofSami.getByLabel('Why it stays as it is');
    await text.fill('Half a thought.');
    await ofSami.getByText('what was approved falls: Sami (security), Clara (safety).').waitFor();
    await ofSami.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => text.inputValue()).toBe('The code may be left out for the first hour after insertion.');
    await ofSami.getByText('The draft is discarded.').waitFor();
    await text.fill('The code may be left out for the first two hours after insertion.');
    await look(sami, 'trade-off-reworded');
    await ofSami.getByRole('button', { name: 'Save the trade-off' }).click();
    await sami.getByText('has fallen, and is asked again: Sami (security), Clara (safety).').waitFor();
    await ofSami.getByText('Agreed by both sides').waitFor({ state: 'detached' });
    await ofSami.getByRole('button', { name: 'Approve for security' }).click();
    await ofSami.getByText('Security: approved by Sami').waitFor();
    const ofClara = clara.getByRole('region', { name: 'Trade-off' });
    await ofClara.getByText('two hours').waitFor();
    // Until she sees what he signed, she would sign what has moved on.
    await ofClara.getByText('Security: approved by Sami').waitFor();
    const approve = ofClara.getByRole('button', { name: 'Approve for safety' });
    await ofClara.getByLabel('What else was thought of').fill('A longer code.');
    await approve.hover();
    await ofClara.getByText('The text is not saved: save or discard it first.').waitFor();
    await ofClara.getByRole('button', { name: 'Discard' }).click();
    await ofClara.getByText('The draft is discarded.').waitFor();
    await approve.click();
    await ofClara.getByText('Agreed by both sides').waitFor();
    await saveMeanwhile(stage.people.clara.send, { modes: ['normal', 'emergency', 'service'] });
    await ofClara.getByText('Clara approved it for safety').waitFor();
    await ofClara
      .getByText(/holds no longer: RC-\d+ changed since/)
      .first()
      .waitFor();
    await look(clara, 'trade-off-lapsed');
    await saveMeanwhile(stage.people.clara.send, { modes: ['normal', 'emergency'] });
    await ofClara.getByText('Agreed by both sides').waitFor();
  });

  it('the table of controls reads the strength, and leads to the scale to judge it', async () => {
    const { page } = stage.people.sami;
    await page.goto(`${stage.home}/controls?search=transmitter%20is%20asked`);
    const strength = page.getByRole('gridcell', { name: 'weak', exact: true });
    await strength.click({ position: { x: 100, y: 5 } });
    await page.getByText('Strength is judged on the scale').waitFor();
    await page.keyboard.type('adequate');
    await look(page, 'control-strength-read');
    expect(await page.getByRole('gridcell').getByRole('combobox').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
  });

  it('a needle that is moved loses its old reason, and waits for one of its own', async () => {
    const { page } = stage.people.sami;
    const side = page.getByRole('region', { name: 'Security judges' });
    const reason = side.getByLabel('Evidence or reason');
    const judge = side.getByRole('button', { name: 'Judge openly' });
    // The scale as it is now, not as it was when it was looked at last.
    const before = 'The code is four digits, printed, and never changed.';
    await expect.poll(() => reason.inputValue()).toBe(before);
    await side.getByText('adequate', { exact: true }).click();
    await expect.poll(() => reason.inputValue()).toBe('');
    await expect.poll(() => judge.getAttribute('aria-disabled')).toBe('true');
    await reason.fill(before);
    await judge.hover();
    await page.getByText('The reason still argues for where the needle stood.').waitFor();
    await look(page, 'control-needle-moved');
    await reason.fill('The code is now eight digits and shown once.');
    await judge.click();
    await page.getByText('adequate; The code is now eight digits and shown once.').waitFor({ state: 'attached' });
  });

  it('that it hinders no more is argued, too', async () => {
    const { page } = stage.people.clara;
    await page.goto(address);
    const side = page.getByRole('region', { name: 'Safety and usability judge' });
    const judge = side.getByRole('button', { name: 'Judge openly' });
    await side.getByRole('radiogroup', { name: 'emergency' }).getByText('does not hinder').click();
    const reason = side.getByLabel('Reason, in emergency');
    await expect.poll(() => reason.inputValue()).toBe('');
    await expect.poll(() => judge.getAttribute('aria-disabled')).toBe('true');
    await look(page, 'control-hinders-no-more');
    await reason.fill('The code is left out for the first hour.');
    await judge.click();
    await page.getByText('Yes: it does not hinder in an emergency.').waitFor();
  });

  it('blind, a mode that was judged before is judged again, and not taken away by being left out', async () => {
    const { page } = stage.people.clara;
    const side = page.getByRole('region', { name: 'Safety and usability judge' });
    await side.getByRole('switch', { name: 'Judge blind' }).check({ force: true });
    await side.getByRole('radiogroup', { name: 'normal' }).getByText('does not hinder').click();
    const seal = side.getByRole('button', { name: 'Judge blind' });
    await expect.poll(() => seal.getAttribute('aria-disabled')).toBe('true');
    await seal.hover();
    await page
      .getByText('It takes the judgement of its hindrance away for an emergency: judge that again, too.')
      .waitFor();
    await look(page, 'control-left-out');
    await side.getByRole('radiogroup', { name: 'emergency' }).getByText('does not hinder').click();
    await expect.poll(() => seal.getAttribute('aria-disabled')).toBe(null);
    expect(stage.faults).toEqual([]);
  });
});
