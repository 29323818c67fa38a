import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const pump = examples.find(({ slug }) => slug === 'infusion-pump')?.id ?? '';
const [security, safety, reader, developer] = await Promise.all([
  aPerson(app, owner, 'Sec', [{ device: pump, role: 'security' }]),
  aPerson(app, owner, 'Saf', [{ device: pump, role: 'safety' }]),
  aPerson(app, owner, 'Rea', [{ device: pump, role: 'reader' }]),
  aPerson(app, owner, 'Dev', [{ device: pump, role: 'developer' }]),
]);

const at = (key: string) => ({ device: pump, key });
const read = (key: string, who: Client = owner) =>
  ask(who, 'GET /api/v1/devices/{device}/records/{key}', { params: at(key) });
const put = (who: Client, key: string, body: Record<string, unknown>, ifMatch: number) =>
  call(who, 'PUT /api/v1/devices/{device}/records/{key}', { params: at(key), ifMatch, body: { body } });
const create = (who: Client, kind: string, body: Record<string, unknown>, key?: string) =>
  call(who, 'POST /api/v1/devices/{device}/records', {
    params: { device: pump },
    body: { kind, body, ...(key && { key }) },
  });
const act = (
  who: Client,
  key: string,
  ifMatch: number,
  body: { act: 'submit' | 'approve' | 'sendBack' | 'reopen' | 'retire'; reason?: string },
) => call(who, 'POST /api/v1/devices/{device}/records/{key}/workflow', { params: at(key), ifMatch, body });
const head = async () => (await ask(owner, 'GET /api/v1/devices/{device}', { params: { device: pump } })).head;

test('a record is made, read, changed and looked back on', async () => {
  const made = await create(safety, 'hazard', { title: 'Air in the line' });
  expect(made).toMatchObject({
    status: 201,
    answer: { version: 1, approval: 'none', body: { author: 'Saf', status: 'draft' } },
  });
  const { key } = made.answer;
  const changed = await put(safety, key, { ...made.answer.body, title: 'Air in the infusion line' }, 1);
  expect(changed.answer).toMatchObject({ key, version: 2, updatedBy: 'Saf <saf@example.org>' });
  expect(await read(key)).toEqual(changed.answer);
  const history = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/history', {
    params: at(key),
    query: { limit: 1 },
  });
  expect(history).toMatchObject({ items: [{ version: 2, what: 'changed title' }], next: expect.any(String) });
  const older = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/history', {
    params: at(key),
    query: { cursor: history.next },
  });
  expect(older.items).toMatchObject([{ version: 1, what: 'created', body: { title: 'Air in the line' } }]);
});

test('a change based on an older version is refused, naming both, and nothing is changed', async () => {
  const { answer } = await create(safety, 'harm', { title: 'Embolism' });
  await put(safety, answer.key, { ...answer.body, title: 'Air embolism' }, 1);
  const before = await head();
  const late = await put(safety, answer.key, { ...answer.body, title: 'Late' }, 1);
  expect(late).toMatchObject({
    status: 409,
    problem: { code: 'version-conflict', detail: expect.stringMatching(/version 2.*version 1/) },
  });
  expect(await head()).toEqual(before);
});

test.each<[string, string, Record<string, unknown>, string]>([
  ['unknown field', 'hazard', { title: 'x', colour: 'red' }, ''],
  ['unknown enum', 'control', { title: 'x', state: 'soon' }, 'state'],
  ['dangling reference', 'hazard', { title: 'x', participants: ['PT-999'] }, 'participants.0'],
  ['title of 1 MB', 'hazard', { title: 'x'.repeat(1_000_000) }, 'title'],
  ['unknown kind', 'unicorn', { title: 'x' }, 'kind'],
])('%s: one problem with its place, and nothing is changed', async (_, kind, body, path) => {
  const before = await head();
  const { status, problem } = await create(owner, kind, body);
  expect(status).toBe(422);
  expect(problem.faults).toHaveLength(1);
  expect(problem.faults[0]?.path).toBe(path);
  expect(problem.detail.length).toBeLessThan(400);
  expect(await head()).toEqual(before);
});

test('risks that would enable one another in a circle are refused, and nothing is changed', async () => {
  const first = (await create(security, 'securityRisk', { title: 'First' })).answer;
  const second = (await create(security, 'securityRisk', { title: 'Second', enables: [first.key] })).answer;
  const before = await head();
  const refused = await put(security, first.key, { ...first.body, enables: [second.key] }, 1);
  expect(refused).toMatchObject({
    status: 422,
    problem: { code: 'invalid-reference', faults: [{ path: 'enables', message: expect.stringMatching(/circle/) }] },
  });
  expect(await head()).toEqual(before);
  expect((await read(first.key)).version).toBe(1);
});

test("a foreign device's id, and a key that is not there, are not found", async () => {
  const foreign = examples.find(({ slug }) => slug === 'ivd-analyser')?.id ?? '';
  const params = { device: foreign, key: 'HZ-1' };
  expect((await call(safety, 'GET /api/v1/devices/{device}/records/{key}', { params })).status).toBe(404);
  expect((await call(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: at('HZ-999') })).status).toBe(404);
});

test('who may change a field is decided field by field', async () => {
  const risk = (await create(developer, 'securityRisk', { title: 'Old library' })).answer;
  const scored = { ...risk.body, exploitability: { before: 'high' } };
  expect(await put(developer, risk.key, scored, 1)).toMatchObject({
    status: 403,
    problem: { faults: [{ record: risk.key, path: 'exploitability.before' }] },
  });
  expect((await put(security, risk.key, scored, 1)).status).toBe(200);
  expect((await put(reader, risk.key, scored, 2)).status).toBe(403);
  expect((await create(security, 'hazard', { title: 'Not mine' })).status).toBe(403);
  expect((await create(owner, 'transfer', { title: 'x', point: 'cp1', source: risk.key, state: 'sent' })).status).toBe(
    403,
  );
});

test('a judgement is taken away with a reason only', async () => {
  const risk = { title: 'Old relay', safetyImpact: { answer: 'none', reason: 'It moves nothing.' } };
  const { key, body } = (await create(security, 'securityRisk', risk)).answer;
  const { safetyImpact: _, ...without } = body;
  expect(await put(security, key, without, 1)).toMatchObject({
    status: 422,
    problem: { detail: expect.stringContaining('say why'), faults: [{ record: key, path: 'safetyImpact' }] },
  });
  const change = { params: at(key), ifMatch: 1, body: { body: without, why: 'It was answered for another relay.' } };
  expect((await call(security, 'PUT /api/v1/devices/{device}/records/{key}', change)).status).toBe(200);
});

test('so is an acceptance, and the judgement of a residual risk', async () => {
  const accepted = { title: 'Old port', acceptance: { ground: 'withinPolicy', reason: 'Low as it is.' } };
  const risk = (await create(security, 'securityRisk', accepted)).answer;
  const { acceptance: _acceptance, ...unaccepted } = risk.body;
  expect(await put(security, risk.key, unaccepted, 1)).toMatchObject({
    status: 422,
    problem: { faults: [{ record: risk.key, path: 'acceptance' }] },
  });
  const judged = { title: 'Cut', decided: { by: 'anybody', on: '2026-01-01' } };
  const safetyRisk = (await create(safety, 'safetyRisk', judged)).answer;
  const { decided: _decided, ...open } = safetyRisk.body;
  expect(await put(safety, safetyRisk.key, open, 1)).toMatchObject({
    status: 422,
    problem: { detail: expect.stringContaining('takes the judgement of the residual risk away: say why') },
  });
  const change = { params: at(safetyRisk.key), ifMatch: 1, body: { body: open, why: 'Judged on the wrong harm.' } };
  expect((await call(safety, 'PUT /api/v1/devices/{device}/records/{key}', change)).status).toBe(200);
});

test('signatures are given by the server: nobody signs for another', async () => {
  const control = (
    await create(security, 'control', {
      title: 'Signed updates',
      state: 'inPlace',
      origin: 'security',
      strength: { level: 'weak', reason: 'The key is short.', judged: { by: 'Somebody else', on: '2020-01-01' } },
    })
  ).answer;
  const strength = {
    level: 'weak',
    reason: 'The key is short.',
    judged: { by: 'Sec', on: '2026-11-24', basis: { [control.key]: expect.any(String) } },
  };
  expect(control.body.strength).toEqual(strength);
  const again = await put(
    safety,
    control.key,
    { ...control.body, hindrance: { modes: [{ mode: 'normal', level: 'none' }] } },
    1,
  );
  expect(again.answer.body).toMatchObject({ strength, hindrance: { judged: { by: 'Saf', on: '2026-11-24' } } });
  const unsigned = { ...again.answer.body, strength: { level: 'weak', reason: 'The key is short.' } };
  expect((await put(security, control.key, unsigned, 2)).answer.body.strength).toEqual(strength);
  const forged = { ...again.answer.body, strength: { ...(again.answer.body.strength as object), level: 'adequate' } };
  expect((await put(safety, control.key, forged, 2)).status).toBe(403);
});

test('a needle of a control moves for a reason of its own, whichever way it goes', async () => {
  const asked = { title: 'Lock after three tries', state: 'inPlace', origin: 'security', modes: ['emergency'] };
  const bare = await create(security, 'control', { ...asked, strength: { level: 'weak' } });
  expect(bare.problem).toMatchObject({ code: 'invalid-input', faults: [{ path: 'strength.reason' }] });
  const made = (
    await create(security, 'control', { ...asked, strength: { level: 'adequate', reason: 'Tried for a day.' } })
  ).answer;
  const judged = (level: string, reason?: string) => ({ ...made.body, strength: { level, reason } });
  expect((await put(security, made.key, judged('weak'), 1)).status).toBe(422);
  const kept = await put(security, made.key, judged('weak', 'Tried for a day.'), 1);
  expect(kept.problem.detail).toContain(`${made.key}.strength.reason still argues for "adequate"`);
  expect((await put(security, made.key, judged('weak', 'Tried anew: it forgets the tries.'), 1)).status).toBe(200);

  const { body } = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}', { params: at(made.key) });
  const inEmergency = (level: string, reason?: string) => ({
    ...body,
    hindrance: { modes: [{ mode: 'emergency', level, reason }] },
  });
  expect((await put(safety, made.key, inEmergency('hinders', 'It locks a helper out.'), 2)).status).toBe(200);
  const turned = await put(safety, made.key, inEmergency('none', 'It locks a helper out.'), 3);
  expect(turned.problem.faults).toMatchObject([{ record: made.key, path: 'hindrance.modes.0.reason' }]);
  expect((await put(safety, made.key, inEmergency('none', 'A helper may pass it.'), 3)).status).toBe(200);
});

test('each side approves a trade-off for itself', async () => {
  const tradeOff = {
    reason: 'Emergency access stays open.',
    approvals: [
      { role: 'security', by: 'x', on: '2026-01-01' },
      { role: 'safety', by: 'x', on: '2026-01-01' },
    ],
  };
  const body = { title: 'Lock', state: 'planned', tradeOff };
  expect((await create(security, 'control', body)).status).toBe(403);
  const own = { ...body, tradeOff: { ...tradeOff, approvals: tradeOff.approvals.slice(0, 1) } };
  const made = (await create(security, 'control', own)).answer;
  const approvals = [
    ...(made.body.tradeOff as typeof tradeOff).approvals,
    { role: 'safety', by: 'x', on: '2026-01-01' },
  ];
  const both = await put(safety, made.key, { ...made.body, tradeOff: { ...tradeOff, approvals } }, 1);
  expect(both.answer.body.tradeOff).toMatchObject({
    approvals: [
      { by: 'Sec', role: 'security' },
      { by: 'Saf', role: 'safety' },
    ],
  });
});

test('a trade-off that both approved is reworded by either side, and both approve it anew', async () => {
  const given = (role: string) => ({ role, by: 'x', on: '2026-01-01' });
  const text = { reason: 'Emergency access stays open.' };
  const body = { title: 'Lock', state: 'planned', tradeOff: { ...text, approvals: [given('security')] } };
  const made = (await create(security, 'control', body)).answer;
  const approvalsIn = (answer: typeof made) => (answer.body.tradeOff as { approvals: readonly object[] }).approvals;
  const write = (who: Client, tradeOff: object, version: number) =>
    put(who, made.key, { ...made.body, tradeOff }, version);
  const both = (await write(safety, { ...text, approvals: [...approvalsIn(made), given('safety')] }, 1)).answer;
  const approvals = approvalsIn(both);
  expect(approvals).toHaveLength(2);
  const needsRole = 'To give or take back the safety approval of a trade-off you need that role on this device.';
  for (const tradeOff of [text, { ...text, approvals: approvals.slice(0, 1) }, undefined]) {
    const refused = await put(security, made.key, { ...made.body, tradeOff }, 2);
    expect(refused).toMatchObject({ status: 403, problem: { faults: [{ message: needsRole }] } });
  }
  const reworded = { reason: 'Emergency access stays open for an hour.' };
  const forged = await write(security, { ...reworded, approvals: [given('safety')] }, 2);
  expect(forged).toMatchObject({ status: 403, problem: { faults: [{ message: needsRole }] } });
  expect((await write(security, reworded, 2)).answer.body.tradeOff).toEqual(reworded);
  const anew = (await write(safety, { ...reworded, approvals: [given('safety')] }, 3)).answer;
  expect(approvalsIn(anew)).toMatchObject([{ role: 'safety', by: 'Saf' }]);
  const alternatives = ['A second code.'];
  const sentAlong = await write(security, { ...reworded, alternatives, approvals: approvalsIn(anew) }, 4);
  expect(sentAlong.answer.body.tradeOff).toEqual({ ...reworded, alternatives });
});

test('one person approves a trade-off for both sides only where a plan says so', async () => {
  const both = await aPerson(app, owner, 'Both', [
    { device: pump, role: 'security' },
    { device: pump, role: 'safety' },
  ]);
  const approval = (role: string) => ({ role, by: 'x', on: '2026-01-01' });
  const body = {
    title: 'Door stays shut',
    state: 'planned',
    tradeOff: { reason: 'Care goes first.', approvals: [approval('security'), approval('safety')] },
  };
  const refused = await create(both, 'control', body);
  expect(refused).toMatchObject({ status: 403, problem: { faults: [{ path: 'tradeOff.approvals.0' }] } });
  expect(refused.problem.detail).toContain('a plan records why one person holds both sides');
  const one = { ...body, tradeOff: { ...body.tradeOff, approvals: [approval('security')] } };
  const made = (await create(both, 'control', one)).answer;
  const scale = () => ask(both, 'GET /api/v1/devices/{device}/controls/{key}/scale', { params: at(made.key) });
  const given = (made.body.tradeOff as typeof body.tradeOff).approvals;
  const second = { ...made.body, tradeOff: { ...body.tradeOff, approvals: [...given, approval('safety')] } };
  expect((await put(both, made.key, second, 1)).status).toBe(403);
  expect((await scale()).mayApprove).toEqual({ security: true, safety: false });
  const exceptions = [{ what: 'onePersonBothSides', reason: 'A maker of three.' }];
  const plan = await create(safety, 'riskPlan', { title: 'Plan of a small maker', discipline: 'safety', exceptions });
  expect(plan.status).toBe(201);
  expect((await scale()).mayApprove).toEqual({ security: true, safety: true });
  expect((await put(both, made.key, second, 1)).status).toBe(200);
});

test('another answer takes the confirmation away that was given to the one before', async () => {
  const confirmed = (await read('SR-1')).body;
  expect(confirmed.safetyImpact).toHaveProperty('confirmed');
  const safetyImpact = { ...(confirmed.safetyImpact as object), answer: 'undetermined' };
  const { answer } = await put(security, 'SR-1', { ...confirmed, safetyImpact }, 1);
  expect(answer.body.safetyImpact).toMatchObject({ answer: 'undetermined', proposedBy: 'Sec' });
  expect(answer.body.safetyImpact).not.toHaveProperty('confirmed');
});

test('an approval needs a second person, is signed on the facts, and is known to be given here', async () => {
  expect((await read('HZ-1')).approval).toBe('statedInFile');
  const { key } = (await create(safety, 'hazard', { title: 'Free flow' })).answer;
  expect((await act(owner, key, 1, { act: 'approve' })).problem.code).toBe('wrong-state');
  expect((await act(safety, key, 1, { act: 'submit' })).answer.body.status).toBe('inReview');
  expect(await act(security, key, 2, { act: 'approve' })).toMatchObject({ status: 403 });
  const own = await act(safety, key, 2, { act: 'approve' });
  expect(own).toMatchObject({ status: 403, problem: { detail: expect.stringMatching(/second person/) } });
  const approved = await act(owner, key, 2, { act: 'approve' });
  expect(approved).toMatchObject({
    status: 200,
    answer: {
      approval: 'givenHere',
      body: { status: 'approved', approval: { by: 'Olga', basis: { [key]: expect.any(String) } } },
    },
  });
  expect((await act(owner, key, 3, { act: 'reopen' })).problem).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'reason' }],
  });
  expect((await act(owner, key, 3, { act: 'reopen', reason: 'two causes' })).answer.body).not.toHaveProperty(
    'approval',
  );
  const retired = await act(safety, key, 4, { act: 'retire', reason: 'twice there' });
  expect(retired.answer.body).toMatchObject({ status: 'retired', retired: { by: 'Saf', reason: 'twice there' } });
  expect((await put(safety, key, { ...retired.answer.body, title: 'x' }, 5)).problem.code).toBe('wrong-state');
});

test('who changed a record since it was approved does not approve it', async () => {
  const { key, body } = (await create(safety, 'hazard', { title: 'Overheating' })).answer;
  const changed = (await put(owner, key, { ...body, title: 'Overheating of the cell' }, 1)).answer;
  await act(safety, key, 2, { act: 'submit' });
  const refused = await act(owner, key, 3, { act: 'approve' });
  expect(refused).toMatchObject({
    status: 403,
    problem: { detail: expect.stringMatching(/^Olga changed this record/) },
  });
  expect(changed.body.author).toBe('Saf');
});

test('who changed a record that came with a folder does not approve it', async () => {
  const imported = await read('HZ-1');
  const { key, version, body } = imported;
  const changed = (await put(safety, key, { ...body, description: 'Said otherwise.' }, version)).answer;
  const reopened = (await act(safety, key, changed.version, { act: 'reopen', reason: 'reworded' })).answer;
  await act(safety, key, reopened.version, { act: 'submit' });
  const own = await act(safety, key, reopened.version + 1, { act: 'approve' });
  expect(own).toMatchObject({ status: 403, problem: { detail: expect.stringMatching(/^Saf changed this record/) } });
  expect((await act(owner, key, reopened.version + 1, { act: 'approve' })).status).toBe(200);
});

test('a second policy of a side is refused, naming the one that judges', async () => {
  const { status: _, approval: __, ...body } = (await read('CP-1')).body;
  const second = await create(security, 'securityPolicy', body);
  expect(second.problem.detail).toBe(
    'CP-2 would be a second security risk policy: risks are judged by CP-1. Change that one, or retire it first. Nothing was changed.',
  );
});

test('a status is not changed by writing it', async () => {
  const { key, body } = (await create(safety, 'hazard', { title: 'Sharp edge' })).answer;
  expect((await put(safety, key, { ...body, status: 'approved' }, 1)).problem.faults[0]?.path).toBe('status');
  expect((await create(safety, 'hazard', { title: 'x', status: 'approved' })).status).toBe(422);
});

test('a stale decision is reaffirmed unchanged, with the reason and the new facts', async () => {
  const made = (
    await create(security, 'control', {
      title: 'Watchdog',
      state: 'inPlace',
      origin: 'security',
      strength: { level: 'adequate', reason: 'It was held up on purpose.' },
    })
  ).answer;
  const reaffirm = (ifMatch: number, field = 'strength.judged') =>
    call(security, 'POST /api/v1/devices/{device}/records/{key}/reaffirm', {
      params: at(made.key),
      ifMatch,
      body: { field, because: 'Only the wording is new.' },
    });
  expect((await reaffirm(1)).problem.code).toBe('wrong-state');
  const { answer } = await put(security, made.key, { ...made.body, description: 'Resets within a second.' }, 1);
  expect(answer.body.strength).toEqual(made.body.strength);
  const decisions = 'GET /api/v1/devices/{device}/records/{key}/decisions' as const;
  const stale = (await ask(reader, decisions, { params: at(made.key) })).items[0];
  expect(stale).toMatchObject({ field: 'strength.judged', by: 'Sec', moved: [{ key: made.key, since: 1, now: 2 }] });
  expect(stale?.moved[0]?.changes).toEqual([{ path: ['description'], is: expect.any(String) }]);

  const done = await reaffirm(2);
  expect(done.answer.body.strength).toMatchObject({
    level: 'adequate',
    judged: { by: 'Sec', reaffirmed: { by: 'Sec', because: 'Only the wording is new.' } },
  });
  expect((await ask(reader, decisions, { params: at(made.key) })).items[0]?.moved).toEqual([]);
  expect((await reaffirm(3)).problem.code).toBe('wrong-state');
  expect((await reaffirm(3, 'title')).problem.code).toBe('invalid-input');
});

test('lists filter, search, sort and page without losing or doubling a record', async () => {
  const list = (query: object) =>
    ask(reader, 'GET /api/v1/devices/{device}/records', { params: { device: pump }, query });
  const all = await list({ kind: 'control', limit: 500, sort: '-title' });
  expect(all.items.length).toBe(all.total);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ kind: 'control', limit: 7, sort: '-title', ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ key }) => key));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(all.items.map(({ key }) => key));
  const found = await list({ search: 'watchdog resets' });
  expect(found.items).toMatchObject([{ kind: 'control', title: 'Watchdog', findings: expect.any(Number) }]);
  expect(found.items[0]?.findings).toBeGreaterThan(0);
  expect(
    (
      await call(reader, 'GET /api/v1/devices/{device}/records', {
        params: { device: pump },
        query: { cursor: 'nonsense' },
      })
    ).status,
  ).toBe(422);
});

test('a record tells who names it', async () => {
  const { items } = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/referrers', { params: at('SR-1') });
  expect(items).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: 'TR-1', path: 'source', kind: 'transfer' })]),
  );
});

test('around a record stand its neighbours and what is joined to it, with titles', async () => {
  const around = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/around', { params: at('SR-2') });
  expect([around.previous?.key, around.next?.key, around.place]).toEqual(['SR-1', 'SR-3', 2]);
  expect(around.names).toContainEqual(
    expect.objectContaining({ key: 'TH-2', kind: 'threat', path: 'threat', title: expect.any(String) }),
  );
  expect(around.namedBy.every(({ title }) => title.length > 0)).toBe(true);
});

test('around a risk stands what is written down of it and does not count', async () => {
  const loss = { exploitability: { before: 'high', after: 'low' }, safetyImpact: { answer: 'none' } };
  const { key } = (await create(security, 'securityRisk', { title: 'Old cipher', ...loss })).answer;
  const around = 'GET /api/v1/devices/{device}/records/{key}/around' as const;
  expect(await ask(reader, around, { params: at(key) })).toMatchObject({
    notCredited: ['exploitability.after'],
    isUnconfirmed: true,
  });
  const harmful = (await create(safety, 'safetyRisk', { title: 'Scald', after: { severity: 's1' } })).answer;
  expect((await ask(reader, around, { params: at(harmful.key) })).notCredited).toEqual(['after.severity']);
});

test('around a hazardous situation stands how P1 of each sequence comes about, and which one counts', async () => {
  const around = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/around', { params: at('HS-2') });
  expect(around.p1).toBe('p1-4');
  expect(around.sequences).toMatchObject([
    { id: 'A', recorded: 'p1-2', counts: 'p1-2', from: 'estimate', agreement: 'notDerived', causes: [] },
    { id: 'B', recorded: 'p1-4', derived: 'p1-4', from: 'table', agreement: 'agrees', causes: [{ key: 'SR-8' }, {}] },
  ]);
});

test('a judged residual risk is open again when another control comes to count, and when what it is made of changes', async () => {
  const decided = { by: 'anybody', on: '2026-01-01' };
  const risk = (await create(safety, 'safetyRisk', { title: 'Burn', decided })).answer;
  const decisions = 'GET /api/v1/devices/{device}/records/{key}/decisions' as const;
  const moved = async () => (await ask(reader, decisions, { params: at(risk.key) })).items[0]?.moved;
  expect(await moved()).toEqual([]);

  const reduces = [{ risk: risk.key, factor: 'p2' }];
  const control = (await create(safety, 'control', { title: 'Cut-out', state: 'planned', origin: 'safety', reduces }))
    .answer;
  expect(await moved()).toMatchObject([{ key: control.key, counts: 'newly', changes: [] }]);
  const reaffirmed = await call(safety, 'POST /api/v1/devices/{device}/records/{key}/reaffirm', {
    params: at(risk.key),
    ifMatch: 1,
    body: { field: 'decided', because: 'The cut-out is planned only.' },
  });
  expect(reaffirmed.answer.body).toMatchObject({ decided: { basis: { [control.key]: expect.any(String) } } });
  expect(await moved()).toEqual([]);

  await put(safety, control.key, { ...control.body, title: 'Thermal cut-out' }, 1);
  expect(await moved()).toEqual([]);
  await put(safety, control.key, { ...control.body, state: 'inPlace' }, 2);
  expect(await moved()).toMatchObject([
    { key: control.key, since: 2, now: 3, changes: [{ path: ['state'], was: 'planned', is: 'inPlace' }] },
  ]);
});
