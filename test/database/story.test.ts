import { readdirSync, readFileSync } from 'node:fs';
import type { Answer, Input } from '@suture/server/contract';
import { aDatabase, anOwner, aPerson, ask, type Client } from '@suture/server/testing';
import { expect, test } from 'vitest';
import { buildApp } from '../../packages/server/src/app.ts';

const examples = new URL('../../examples/', import.meta.url);
const device = 'glucose-monitor';
const params = { device };
const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });

type Body = Record<string, unknown>;
type Envelope = Answer<'GET /api/v1/devices/{device}/records/{key}'>;

const read = (who: Client, key: string) =>
  ask(who, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
const create = (who: Client, kind: string, body: Body) =>
  ask(who, 'POST /api/v1/devices/{device}/records', { params, body: { kind, body } });

async function change(who: Client, key: string, fields: Body): Promise<Envelope> {
  const { version, body } = await read(who, key);
  return ask(who, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key },
    ifMatch: version,
    body: { body: { ...body, ...fields } },
  });
}

async function act(
  who: Client,
  key: string,
  body: Input<'POST /api/v1/devices/{device}/transfers/{key}/acts'>['body'],
) {
  const { version } = await read(who, key);
  return ask(who, 'POST /api/v1/devices/{device}/transfers/{key}/acts', {
    params: { device, key },
    ifMatch: version,
    body,
  });
}

async function approve(author: Client, approver: Client, key: string): Promise<Envelope> {
  const input = { params: { device, key } };
  const { version } = await read(author, key);
  const sent = await ask(author, 'POST /api/v1/devices/{device}/records/{key}/workflow', {
    ...input,
    ifMatch: version,
    body: { act: 'submit' },
  });
  return ask(approver, 'POST /api/v1/devices/{device}/records/{key}/workflow', {
    ...input,
    ifMatch: sent.version,
    body: { act: 'approve' },
  });
}

test('a vulnerability of the glucose monitor travels into the safety file, and its findings close', {
  timeout: 300_000,
}, async () => {
  // The first start: the owner comes through the one-time link, opens the examples and invites both sides.
  const owner = await anOwner(app, db);
  const opened = await ask(owner, 'POST /api/v1/examples', {});
  const id = opened.items.find(({ slug }) => slug === device)?.id ?? '';
  const security = await aPerson(app, owner, 'Tomasz', [{ device: id, role: 'security' }]);
  const safety = await aPerson(app, owner, 'Maren', [{ device: id, role: 'safety' }]);
  const figures = () => ask(owner, 'GET /api/v1/devices/{device}/figures', { params, query: { keys: 'yes' } });
  const risk = (key: string) => ask(owner, 'GET /api/v1/devices/{device}/risks/{key}', { params: { device, key } });
  const rulesOn = async (record: string) => {
    const { items } = await ask(owner, 'GET /api/v1/devices/{device}/findings', {
      params,
      query: { record, limit: 500 },
    });
    return items.map(({ rule }) => rule).sort();
  };
  const start = await figures();

  // What the release is made of, and what is known against it.
  const text = readFileSync(new URL(`${device}/sbom/follower-service.cdx.json`, examples), 'utf8');
  const sbom = await ask(security, 'POST /api/v1/devices/{device}/sboms', {
    params,
    body: { release: 'REL-2.3.0', text },
  });
  expect(sbom.components).toBeGreaterThan(5);
  const advisories = new URL(`${device}/advisories/`, examples);
  const records = readdirSync(advisories).map((name) => JSON.parse(readFileSync(new URL(name, advisories), 'utf8')));
  const taken = await ask(owner, 'POST /api/v1/advisories', { body: { source: 'osv', records } });
  expect(taken.matches).toBeGreaterThan(0);
  const inSbom = { device, sbom: sbom.id };
  const matches = await ask(security, 'GET /api/v1/devices/{device}/sboms/{sbom}/matches', {
    params: inSbom,
    query: { limit: 500 },
  });
  expect(matches.items.some(({ securityRisk }) => securityRisk !== undefined)).toBe(true);
  const match = matches.items.find(({ securityRisk, summary }) => securityRisk === undefined && summary !== undefined);
  if (!match) throw new TypeError('the example has a match that is no risk yet');

  // Security makes a risk of it and says what it would mean.
  const { purl, advisory } = match;
  const made = await ask(security, 'POST /api/v1/devices/{device}/sboms/{sbom}/matches/risk', {
    params: inSbom,
    body: { purl, advisory },
  });
  const { key } = made;
  expect(made.body).toMatchObject({ status: 'draft', vulnerability: { advisory, purl } });
  expect((await risk(key)).relation).toBe('undetermined');
  expect((await figures()).securityRisks.undetermined?.keys).toContain(key);
  await change(security, key, {
    scenario: 'A hostile text keeps the follower service busy, so that no alarm reaches the parents.',
    threat: 'TH-1',
    weakness: 'WK-1',
    asset: 'AT-1',
    genericCause: 'denialOfService',
    losses: [{ property: 'availability', function: 'FN-3' }],
    exploitability: { before: 'medium', basis: { method: 'expert', reason: 'Needs an account on the service.' } },
    impact: { confidentiality: 'slight', integrity: 'slight', availability: 'limited', privacy: 'slight' },
    participants: ['PT-2'],
    safetyImpact: { answer: 'yes', reason: 'Followers are not called while the service is busy.' },
  });
  expect((await risk(key)).why).toMatch(/not confirmed/);

  // Safety looks at what would follow, and confirms.
  const preview = await ask(safety, 'POST /api/v1/devices/{device}/safety-impact/preview', {
    params,
    body: { keys: [key] },
  });
  expect(preview.items).toMatchObject([
    { relationNow: 'undetermined', relationAfter: 'indirect-alarm', proposes: ['cp1'] },
  ]);
  const { version } = await read(safety, key);
  await ask(safety, 'POST /api/v1/devices/{device}/safety-impact/confirm', {
    params,
    body: { records: [{ key, version }], participant: 'PT-3' },
  });
  expect((await risk(key)).relation).toBe('indirect-alarm');
  expect(await rulesOn(key)).toContain('security-risk-not-sent');

  // It crosses at cp1 and is decided into a sequence of a hazardous situation.
  const proposed = await ask(security, 'GET /api/v1/devices/{device}/transfers/proposed', {
    params,
    query: { point: 'cp1', limit: 500 },
  });
  expect(proposed.items.map(({ source }) => source)).toContain(key);
  const sent = await ask(security, 'POST /api/v1/devices/{device}/transfers', {
    params,
    body: { point: 'cp1', source: key },
  });
  await act(safety, sent.key, { act: 'receive' });
  const { body: situation } = await read(safety, 'HS-6');
  const sequence = {
    id: 'S',
    events: 'The follower service answers nobody; a low is not passed on; nobody calls the school.',
    causes: [{ type: 'security', ref: key }],
    upTo: 'medium',
    p1: 'p1-high',
    p1Basis: 'By the table, from the exploitability.',
  };
  await change(safety, 'HS-6', { sequences: [...(situation.sequences as object[]), sequence] });
  await act(safety, sent.key, {
    act: 'decide',
    decision: {
      outcome: 'newSequence',
      reason: 'The silence of the service is another way into the same situation.',
      situation: 'HS-6',
      sequence: 'S',
      requiredExploitability: 'low',
      participants: ['PT-1', 'PT-3'],
    },
  });
  await act(security, sent.key, { act: 'feedBack', text: 'A control brings it to low.' });
  expect((await risk(key)).coverage).toMatchObject({ covered: true });
  expect(await rulesOn(key)).toContain('required-exploitability-not-met');

  // A control, judged from both sides.
  const control = await create(security, 'control', {
    title: 'Reject long texts before they are read',
    description: 'The gateway cuts every field at 200 characters.',
    origin: 'security',
    option: 'protectiveMeasure',
    providedBy: { who: 'manufacturer' },
    reduces: [{ risk: key, factor: 'exploitability' }],
    modes: ['normal'],
    state: 'inPlace',
    implementedIn: ['REL-2.3.0'],
    implementationEvidence: [{ ref: 'Merge 812', result: 'passed', on: '2026-11-20' }],
    effectivenessEvidence: [{ ref: 'Test report 77', result: 'passed', on: '2026-11-22' }],
    strength: { level: 'adequate', reason: 'No longer text reaches the library.' },
    newRisks: { noneBecause: 'No field needs more.' },
    participants: ['PT-2'],
  });
  expect((await risk(control.key)).flags).toEqual(['undetermined']);
  const no = {
    emergencyAccess: 'no',
    alarmsOrDisplay: 'no',
    timingOrAvailability: 'no',
    interfacePrivilegeData: 'no',
    maintenanceUpdateRecovery: 'no',
    reason: 'No field of a reading is that long.',
  };
  await change(safety, control.key, { hindrance: { modes: [{ mode: 'normal', level: 'none' }] }, crossSafety: no });
  expect((await risk(control.key)).flags).toEqual([]);
  await change(security, key, {
    exploitability: {
      before: 'medium',
      after: 'low',
      basis: { method: 'test', reason: 'With the cut, no text of the test set keeps the service busy.' },
    },
  });
  expect(await risk(key)).toMatchObject({ now: 'acceptable', because: expect.stringContaining(control.key) });
  await change(security, key, {
    acceptance: { ground: 'withinPolicy', reason: 'Within the policy, and low as asked.' },
  });

  // The lower exploitability re-opened what rested on the old facts: the safety side says that both hold.
  expect(await rulesOn(sent.key)).toContain('transfer-stale');
  expect(await rulesOn(key)).toContain('safety-answer-stale');
  await act(safety, sent.key, { act: 'reaffirm', because: 'The sequence is the same; low is what was asked.' });
  await ask(safety, 'POST /api/v1/devices/{device}/records/{key}/reaffirm', {
    params: { device, key },
    ifMatch: (await read(safety, key)).version,
    body: { field: 'safetyImpact.confirmed', because: 'Who is harmed, and how, is unchanged.' },
  });
  for (const each of [key, control.key]) await approve(security, owner, each);

  const end = await figures();
  expect(await rulesOn(key)).toEqual([]);
  expect(await rulesOn(control.key)).toEqual([]);
  expect(end.securityRisks['indirect-alarm']?.count).toBe((start.securityRisks['indirect-alarm']?.count ?? 0) + 1);
  expect(end.connections.find(({ point }) => point === 'cp1')?.done.keys).toContain(sent.key);
  expect(end.findings).not.toEqual(start.findings);
  const verified = await ask(owner, 'GET /api/v1/devices/{device}/audit/verify', { params });
  expect(verified.faults).toEqual([]);
});
