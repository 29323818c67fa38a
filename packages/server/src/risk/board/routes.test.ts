import { describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../../testing/index.ts';

const { db } = await aDatabase();
let second = 0;
const app = await buildApp({ db, now: () => new Date(Date.UTC(2026, 10, 24, 8, 0, second++)) });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'glucose-monitor')?.id ?? '';
const params = { device };
const [security, safety] = await Promise.all([
  aPerson(app, owner, 'Sec', [{ device, role: 'security' }]),
  aPerson(app, owner, 'Saf', [{ device, role: 'safety' }]),
]);

const board = (query: object = {}) => ask(owner, 'GET /api/v1/devices/{device}/board', { params, query });
const detail = (card: string) =>
  ask(owner, 'GET /api/v1/devices/{device}/board/{card}', { params: { device, card }, query: {} });
const record = (key: string) => ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
const cardOf = async (source: string) => (await detail(`cp1.${source}`)).card;
const move = async (who: Client, source: string, body: Parameters<typeof act>[2]) => {
  const { transfer } = await cardOf(source);
  return act(who, transfer ?? { key: '', version: 0 }, body);
};
const act = (
  who: Client,
  { key, version }: { key: string; version: number },
  body: Parameters<typeof call<'POST /api/v1/devices/{device}/transfers/{key}/acts'>>[2]['body'],
) =>
  call(who, 'POST /api/v1/devices/{device}/transfers/{key}/acts', { params: { device, key }, ifMatch: version, body });

async function sentRisk(title: string): Promise<string> {
  const body = { title, losses: [{ property: 'integrity', function: 'FN-1' }], exploitability: { before: 'medium' } };
  const input = { params, body: { kind: 'securityRisk', body } };
  const { key } = await ask(security, 'POST /api/v1/devices/{device}/records', input);
  await ask(security, 'POST /api/v1/devices/{device}/transfers', { params, body: { point: 'cp1', source: key } });
  return key;
}

test('the board pages without a gap, its groups in one piece and its counts over all', async () => {
  const all = await board({ limit: 500 });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await board({ limit: 5, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(all.items.map(({ id }) => id));
  const groups = all.items.map(({ group }) => group);
  expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual([...new Set(groups)]);
  expect(Object.values(all.counts).reduce((sum, count) => sum + count, 0)).toBe(all.total);
  expect((await board({ turn: 'safety', limit: 500 })).total).toBe(all.turns.safety);
  expect((await board({ state: 'returned', limit: 500 })).total).toBe(all.counts.returned);
});

test('a transfer names its card, and whether a change has re-opened what was decided', async () => {
  const around = (key: string) =>
    ask(owner, 'GET /api/v1/devices/{device}/records/{key}/around', { params: { device, key } });
  expect((await around('TR-12')).card).toEqual({ id: 'cp2.RC-24', isReopened: true, isWaiting: true });
  expect((await around('TR-1')).card).toEqual({ id: 'cp1.SR-1', isReopened: false, isWaiting: true });
  expect((await around('SR-1')).card).toBeUndefined();
});

test('of an imported decision whose facts were others it is told that these are not known', async () => {
  const { items } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/decisions', {
    params: { device, key: 'TR-12' },
  });
  expect(items.find(({ field }) => field === 'decision.signed')?.moved).toEqual([
    expect.objectContaining({ key: 'RC-24', now: 1, changes: [] }),
  ]);
});

test('a received risk is placed into an existing sequence, and covered from then on', async () => {
  const source = await sentRisk('Values of another wearer are shown');
  await move(safety, source, { act: 'receive' });
  const { card, near } = await detail(`cp1.${source}`);
  const match = near.find(({ situation }) => situation === 'HS-1');
  expect(match?.reasons.join()).toContain('takes away the integrity of FN-1 too');
  const { key, version } = card.transfer ?? { key: '', version: 0 };
  const placing = {
    situation: 'HS-1',
    situationVersion: match?.situationVersion ?? 0,
    sequence: match?.sequence ?? '',
    upTo: 'medium',
    reason: 'The same as a wrong transmitter.',
    participants: ['PT-1'],
  };
  const place = (who: Client, body = placing) =>
    call(who, 'POST /api/v1/devices/{device}/transfers/{key}/place', {
      params: { device, key },
      ifMatch: version,
      body,
    });
  expect((await place(security)).status).toBe(403);
  expect((await place(safety, { ...placing, situationVersion: 99 })).problem.code).toBe('version-conflict');
  expect((await place(safety, { ...placing, sequence: 'Z' })).problem.faults).toMatchObject([{ path: 'events' }]);
  expect((await cardOf(source)).state).toBe('received');

  const { answer } = await place(safety);
  expect(answer.placed.body.sequences).toContainEqual(
    expect.objectContaining({ upTo: 'medium', causes: expect.arrayContaining([{ type: 'security', ref: source }]) }),
  );
  expect(answer.transfer.body).toMatchObject({ state: 'decided', decision: { outcome: 'covered', situation: 'HS-1' } });
  const after = await detail(`cp1.${source}`);
  expect(after.card).toMatchObject({ state: 'decided', turn: 'security', group: `HS-1.${placing.sequence}` });
  expect(after.path?.sequences[0]).toMatchObject({ key: 'HS-1', upTo: 'Medium' });
  expect(after.decision).toMatchObject({
    outcome: 'covered',
    reason: 'The same as a wrong transmitter.',
    by: 'Saf',
    places: [`HS-1.${placing.sequence}`],
  });
  expect(after.decision?.participants[0]).not.toBe('PT-1');
});

test('a step is taken back by who made it, and a decision only with a reason', async () => {
  const source = await sentRisk('Trend arrow points the other way');
  await move(safety, source, { act: 'receive' });
  expect((await move(security, source, { act: 'undo' })).status).toBe(403);
  expect((await move(safety, source, { act: 'undo' })).answer.body.state).toBe('sent');
  expect((await move(safety, source, { act: 'undo' })).status).toBe(403);
  const withdrawn = await move(security, source, { act: 'undo' });
  expect(withdrawn.answer.body).toMatchObject({
    status: 'retired',
    acts: expect.arrayContaining([{ act: 'undone', by: 'Sec', on: '2026-11-24' }]),
  });
  expect((await cardOf(source)).state).toBe('proposed');
});

test('placed into a sequence that is assessed below it, a risk has to come down as far as that', async () => {
  const source = await sentRisk('Values are delayed by a day');
  await move(safety, source, { act: 'receive' });
  const { card, near } = await detail(`cp1.${source}`);
  const match = near.find(({ situation }) => situation === 'HS-1');
  const { answer } = await placed(card.transfer, {
    situation: 'HS-1',
    situationVersion: match?.situationVersion ?? 0,
    sequence: match?.sequence ?? '',
    upTo: 'low',
    reason: 'The same, and assessed for less.',
    participants: ['PT-1'],
  });
  expect(answer.transfer.body).toMatchObject({
    decision: { outcome: 'controlNeeded', requiredExploitability: 'low' },
  });
});

test('in a joint meeting a risk opens a situation of its own, and the audit trail says who sat together', async () => {
  const source = await sentRisk('Lock screen hides the alarm');
  await move(safety, source, { act: 'receive' });
  const { card } = await detail(`cp1.${source}`);
  expect(card.moves).toContainEqual({ act: 'decide', by: 'safety' });
  const place = (body: Parameters<typeof placed>[1]) => placed(card.transfer, body);
  const placing = {
    sequence: 'A',
    events: 'The phone is locked; the alarm is not seen.',
    reason: 'Not thought of yet.',
  };
  expect((await place(placing)).problem.code).toBe('invalid-input');
  const newSituation = { title: 'Alarm is not seen on a locked phone' };
  expect((await place({ ...placing, newSituation, meeting: ['PT-999'] })).problem.faults).toMatchObject([
    { path: 'meeting' },
  ]);
  const { answer } = await place({ ...placing, newSituation, meeting: ['PT-1', 'PT-3'] });
  expect(answer.placed.body).toMatchObject({ ...newSituation, securityCause: { answer: 'possible' } });
  expect(answer.transfer.body).toMatchObject({
    decision: { outcome: 'newSequence', situation: answer.placed.key, participants: ['PT-1', 'PT-3'] },
  });
  const { items } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/history', {
    params: { device, key: answer.placed.key },
    query: {},
  });
  expect(items[0]?.why).toBe('Not thought of yet. (joint meeting of Dr Ilse Vandermeersch, Maren Holthuis)');
});

test('reaffirmed in a joint meeting, a decision names who sat together and why, beside who took it', async () => {
  const source = await sentRisk('The value is read aloud');
  await move(safety, source, { act: 'receive' });
  const decision = { outcome: 'noImpact' as const, reason: 'Nobody acts on it.', participants: ['PT-1'] };
  await move(safety, source, { act: 'decide', decision });
  const { version, body } = await record(source);
  await ask(security, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key: source },
    ifMatch: version,
    body: { body: { ...body, scenario: 'On a loudspeaker.' }, why: 'Clearer.' },
  });
  expect(await cardOf(source)).toMatchObject({ state: 'reopened', acts: 3 });
  const reaffirm = { act: 'reaffirm' as const, because: 'Read again, same as before.', meeting: ['PT-3'] };
  const { answer } = await move(safety, source, reaffirm);
  expect(answer.body).toMatchObject({
    decision: { participants: ['PT-1'], signed: { reaffirmed: { by: 'Saf', participants: ['PT-3'] } } },
  });
  const { card, decision: told, acts } = await detail(`cp1.${source}`);
  expect(card).toMatchObject({ state: 'decided', by: 'Saf', text: 'Read again, same as before.', acts: 4 });
  expect(told).toMatchObject({
    participants: ['Dr Ilse Vandermeersch'],
    reaffirmed: { participants: ['Maren Holthuis'] },
  });
  expect(acts.at(-1)).toMatchObject({ act: 'reaffirmed', text: 'Read again, same as before.' });
});

function placed(
  transfer: { key: string; version: number } | undefined,
  body: Parameters<typeof call<'POST /api/v1/devices/{device}/transfers/{key}/place'>>[2]['body'],
) {
  const { key = '', version = 0 } = transfer ?? {};
  return call(safety, 'POST /api/v1/devices/{device}/transfers/{key}/place', {
    params: { device, key },
    ifMatch: version,
    body,
  });
}

test('answers to propose and to confirm are counted over the whole board, and listed', async () => {
  const { unproposed, unconfirmed } = await board();
  expect((await board({ show: 'unproposed', limit: 500 })).total).toBe(unproposed);
  expect((await board({ show: 'unconfirmed', limit: 500 })).total).toBe(unconfirmed);
});

test('what was only sent is received by placing it, and a sequence that does not reach it asks security for less', async () => {
  const source = await sentRisk('The trend of another wearer is shown');
  const { card, near, has } = await detail(`cp1.${source}`);
  expect(has).toBe('medium');
  const match = near.find(({ reaches, upTo }) => !reaches && upTo === 'low');
  const { answer } = await placed(card.transfer, {
    situation: match?.situation ?? '',
    situationVersion: match?.situationVersion ?? 0,
    sequence: match?.sequence ?? '',
    reason: 'The same, if it were as hard to do.',
  });
  expect(answer.transfer.body).toMatchObject({
    state: 'decided',
    acts: [{ act: 'sent' }, { act: 'received', by: 'Saf' }, { act: 'decided', by: 'Saf' }],
    decision: { outcome: 'controlNeeded', requiredExploitability: 'low' },
  });
  expect(await cardOf(source)).toMatchObject({ needs: 'Low', exploitability: 'Medium', isMet: false });
});

describe('a decision that placed a risk is taken back', () => {
  const receivedAndPlaced = async (title: string, into: object) => {
    const source = await sentRisk(title);
    await move(safety, source, { act: 'receive' });
    const { card } = await detail(`cp1.${source}`);
    const body = { sequence: 'A', reason: 'Seen before.', ...into };
    const { answer } = await placed(card.transfer, body);
    return { source, situation: answer.placed, transfer: answer.transfer };
  };

  test('with the cause that it became, in one transaction that the audit trail tells of', async () => {
    const before = await record('HS-2');
    const into = { situation: 'HS-2', situationVersion: before.version, upTo: 'high' };
    const { source, situation } = await receivedAndPlaced('The value of yesterday is shown', into);
    expect(situation.body).not.toEqual(before.body);
    expect((await move(safety, source, { act: 'undo', text: 'The wrong sequence.' })).answer.body.state).toBe(
      'received',
    );
    expect((await record('HS-2')).body).toEqual(before.body);
    expect((await cardOf(source)).group).toBe('unplaced');
    const { items } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/history', {
      params: { device, key: 'HS-2' },
      query: {},
    });
    expect(items[0]?.why).toBe('The wrong sequence.');
  });

  test('and the situation that was made for it is retired', async () => {
    const newSituation = { title: 'The wearer is woken for nothing' };
    const { source, situation } = await receivedAndPlaced('Alarms ring without cause', {
      newSituation,
      events: 'An alarm rings.',
    });
    await move(safety, source, { act: 'undo', text: 'Known already.' });
    expect((await record(situation.key)).body).toMatchObject({
      status: 'retired',
      retired: { by: 'Saf', on: '2026-11-24', reason: 'Known already.' },
    });
  });

  test('and so is the hazard that was made with the situation, unless another situation comes from it by now', async () => {
    const newSituation = { title: 'The wearer is startled', newHazard: { title: 'Sound that is too loud' } };
    const events = 'An alarm rings at full volume.';
    const both = {
      newSituation: { ...newSituation, hazard: 'HZ-1' },
      events,
      sequence: 'A',
      reason: 'Seen before.',
    };
    const { card } = await detail(`cp1.${await sentRisk('The volume is set from afar')}`);
    expect((await placed(card.transfer, both)).problem.faults).toMatchObject([{ path: 'newSituation.hazard' }]);
    const { source, situation, transfer } = await receivedAndPlaced('The volume is set by a stranger', {
      newSituation,
      events,
    });
    const { hazard } = situation.body;
    expect(transfer.body).toMatchObject({ decision: { situation: situation.key, hazards: [hazard] } });
    expect((await detail(`cp1.${source}`)).decision?.places).toEqual([`${situation.key}.A`, hazard]);
    const made = await record(String(hazard));
    expect(made).toMatchObject({
      version: 1,
      body: { title: 'Sound that is too loud', author: 'Saf', status: 'draft' },
    });
    const [event] = (
      await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/history', {
        params: { device, key: made.key },
        query: {},
      })
    ).items;
    expect(event?.why).toBe('Seen before.');

    const other = await ask(safety, 'POST /api/v1/devices/{device}/records', {
      params,
      body: { kind: 'hazardousSituation', body: { title: 'A bystander is startled', hazard } },
    });
    const refused = await move(safety, source, { act: 'undo', text: 'Known.' });
    expect(refused.problem.detail).toContain(`${made.key}, made with the decision, is used by ${other.key}`);
    expect((await record(made.key)).version).toBe(1);
    await ask(safety, 'PUT /api/v1/devices/{device}/records/{key}', {
      params: { device, key: other.key },
      ifMatch: other.version,
      body: { body: { title: 'A bystander is startled' }, why: 'From another hazard.' },
    });
    await move(safety, source, { act: 'undo', text: 'Known.' });
    const retired = { status: 'retired', retired: { by: 'Saf', reason: 'Known.' } };
    expect((await record(made.key)).body).toMatchObject(retired);
    expect((await record(situation.key)).body).toMatchObject(retired);
  });

  test('but not where the sequence has been changed since: nothing is written then', async () => {
    const { version } = await record('HS-2');
    const into = { situation: 'HS-2', situationVersion: version };
    const { source, situation } = await receivedAndPlaced('The unit of the value changes', into);
    // The body of a situation, as the API gave it.
    const sequences = situation.body.sequences as readonly { readonly id: string }[];
    const body = {
      ...situation.body,
      sequences: sequences.map((each) => (each.id === 'A' ? { ...each, events: 'Told anew.' } : each)),
    };
    await ask(safety, 'PUT /api/v1/devices/{device}/records/{key}', {
      params: { device, key: 'HS-2' },
      ifMatch: situation.version,
      body: { body, why: 'Clearer.' },
    });
    const refused = await move(safety, source, { act: 'undo', text: 'The wrong sequence.' });
    expect(refused.problem).toMatchObject({
      code: 'wrong-state',
      detail: expect.stringContaining('Sequence A of HS-2 has been changed since the decision'),
    });
    expect((await cardOf(source)).state).toBe('reopened');
    expect((await record('HS-2')).body).toMatchObject({ sequences: body.sequences });
  });
});

describe('a control leads into a record of the other file too', () => {
  const waiting = async (point: 'cp2' | 'cp3') => {
    const { items } = await board({ point, limit: 100 });
    const card = items.find(
      ({ state, source }) => source.startsWith('RC-') && ['sent', 'received', 'proposed'].includes(state),
    );
    if (card === undefined) throw new TypeError(`nothing waits at ${point}`);
    if (card.state === 'proposed')
      await ask(point === 'cp3' ? safety : security, 'POST /api/v1/devices/{device}/transfers', {
        params,
        body: { point, source: card.source },
      });
    return (await detail(card.id)).card;
  };

  test('at cp2 into a sequence, as a cause in its own words, and the control says what it brings', async () => {
    const card = await waiting('cp2');
    const { control } = await detail(card.id);
    expect([...(control?.hinders ?? []), ...(control?.changes ?? [])]).not.toEqual([]);
    const before = await record(card.source);
    const placing = {
      newSituation: { title: 'The follower cannot get in' },
      sequence: 'A',
      events: 'The phone is new; the second factor is on the old one.',
      reason: 'Seen in the usability test.',
    };
    expect((await placed(card.transfer, placing)).problem.faults).toMatchObject([{ path: 'cause' }]);
    const { answer } = await placed(card.transfer, { ...placing, cause: 'useError' });
    expect(answer.placed.body.sequences).toMatchObject([
      { causes: [{ type: 'useError', text: expect.stringContaining(`${card.source}: `) }] },
    ]);
    const { key } = answer.placed;
    expect((await record(card.source)).body).toMatchObject({ newRisks: { refs: expect.arrayContaining([key]) } });
    expect((await detail(card.id)).card).toMatchObject({ state: 'decided', group: `${key}.A` });

    await act(safety, (await detail(card.id)).card.transfer ?? { key: '', version: 0 }, {
      act: 'undo',
      text: 'Not yet.',
    });
    expect((await record(key)).body).toMatchObject({ status: 'retired' });
    expect((await record(card.source)).body).toEqual(before.body);
  });

  test('at cp3 into a security risk that it brings, a known one or a new one', async () => {
    const { source, transfer, id } = await waiting('cp3');
    const place = (who: Client, body: object) =>
      call(who, 'POST /api/v1/devices/{device}/transfers/{key}/place', {
        params: { device, key: transfer?.key ?? '' },
        ifMatch: transfer?.version ?? 0,
        body: { reason: 'It opens a way in.', ...body },
      });
    const before = await record(source);
    expect((await place(safety, { securityRisk: 'SR-1' })).status).toBe(403);
    expect((await place(security, {})).problem.faults).toMatchObject([{ path: 'securityRisk' }]);
    expect((await place(security, { securityRisk: 'HS-1' })).problem.code).toBe('invalid-reference');
    const { answer } = await place(security, { newSecurityRisk: { title: 'The override is used by an intruder' } });
    const { key } = answer.placed;
    expect(answer.transfer.body).toMatchObject({ decision: { outcome: 'newRisk', securityRisks: [key] } });
    expect((await record(source)).body).toMatchObject({ newRisks: { refs: expect.arrayContaining([key]) } });

    await act(security, (await detail(id)).card.transfer ?? { key: '', version: 0 }, { act: 'undo', text: 'Known.' });
    expect((await record(key)).body).toMatchObject({ status: 'retired' });
    expect((await record(source)).body).toEqual(before.body);
  });
});
