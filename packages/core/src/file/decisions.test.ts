import { describe, expect, test } from 'vitest';
import { basisOf } from '../kernel/index.ts';
import {
  aControl,
  aDeviceFile,
  aSafetyPolicy,
  aSafetyRisk,
  aSecurityRisk,
  aSituation,
} from '../risk/testing/records.ts';
import { decisionKeys } from './decision-keys.ts';
import { decisionsIn, isRestedOn, materialDifferences, movedSince } from './decisions.ts';
import { deviceFile } from './device-file.ts';
import { type FileRecord, kindNamed } from './registry.ts';

function aRisk(over: object = {}): FileRecord<'securityRisk'> {
  return {
    kind: 'securityRisk',
    key: 'SR-1',
    body: { title: 'A risk', status: 'draft', scenario: 'As it was', ...over },
  };
}

function confirmedOn(file: ReturnType<typeof deviceFile>) {
  const basis = { 'SR-1': file.digest('SR-1') ?? '' };
  return { safetyImpact: { answer: 'yes' as const, confirmed: { by: 'Clara', on: '2026-01-01', basis } } };
}

const around = deviceFile([]);
const before = aRisk({ safetyImpact: { answer: 'yes' } });
const decided = aRisk(confirmedOn(deviceFile([before])));

test('the decisions of a record are its signatures that rest on something', () => {
  expect(decisionsIn(around, decided).map(({ field, signed }) => [field, signed.by])).toEqual([
    ['safetyImpact.confirmed', 'Clara'],
  ]);
  expect(decisionsIn(around, before)).toEqual([]);
});

test('an edit of words moves nothing, one of a fact moves what rests on it', () => {
  const [decision] = decisionsIn(around, decided);
  if (!decision) throw new Error('the record bears a decision');
  const reworded = aRisk({ ...decided.body, title: 'Other words' });
  expect(movedSince(deviceFile([reworded]), reworded, decision)).toEqual([]);
  const edited = aRisk({ ...decided.body, title: 'Other words', scenario: 'As it is' });
  const [moved] = movedSince(deviceFile([edited]), edited, decision);
  if (!moved) throw new Error('the scenario is a fact');
  expect(moved.key).toBe('SR-1');
  expect([isRestedOn(decided, moved), isRestedOn(edited, moved)]).toEqual([true, false]);
  expect(materialDifferences('securityRisk', moved.basisKey, decided.body, edited.body)).toEqual([
    { path: ['scenario'], was: 'As it was', is: 'As it is' },
  ]);
});

test('what is decided on a control that crosses rests on what was judged of it too', () => {
  const about = (source: string, situation?: string): FileRecord<'transfer'> => ({
    kind: 'transfer',
    key: 'TR-1',
    body: {
      title: 'To the safety side',
      status: 'draft',
      point: source.startsWith('RC-') ? 'cp2' : 'cp1',
      source,
      state: 'decided',
      decision: { outcome: 'conditions', reason: 'It stays out of the alarm.', situation },
    },
  });
  expect(decisionKeys(around, about('RC-7', 'HS-2'), 'decision.signed')).toEqual(['RC-7', 'RC-7#judgement', 'HS-2']);
  expect(decisionKeys(around, about('RC-7'), 'dismissed.signed')).toEqual(['RC-7', 'RC-7#judgement']);
  expect(decisionKeys(around, about('SR-1'), 'decision.signed')).toEqual(['SR-1']);
});

test('an approved review whose conclusion is written anew is approved no longer', () => {
  const review = (conclusion: string, over: object = {}): FileRecord<'riskReview'> => ({
    kind: 'riskReview',
    key: 'RV-1',
    body: { title: 'Review', discipline: 'safety', status: 'approved', conclusion, ...over },
  });
  const approved = {
    by: 'Rita',
    on: '2026-01-01',
    basis: { 'RV-1': deviceFile([review('Complete.')]).digest('RV-1') ?? '' },
  };
  const movedIn = (now: FileRecord) =>
    movedSince(deviceFile([now]), now, { field: 'approval', signed: approved }).map(({ key }) => key);
  expect(movedIn(review('Complete.', { title: 'Review of 2.0' }))).toEqual([]);
  expect(movedIn(review('Open points remain.'))).toEqual(['RV-1']);
});

describe('the judgement of a residual risk', () => {
  const situation = aSituation();
  const risk = aSafetyRisk({ severity: 'serious' });
  const control = aControl({ reduces: [{ risk: 'SAR-1', factor: 'p2' }] });
  const other = aControl({ key: 'RC-2' });
  const then = aDeviceFile([situation, risk, control, other]);
  const signed = { by: 'Lea', on: '2026-01-01', basis: basisOf(then, decisionKeys(then, risk, 'decided') ?? []) };

  function moved(records: readonly FileRecord[]) {
    const file = then.with(records);
    const stale = movedSince(file, risk, { field: 'decided', signed });
    return stale.map(({ basisKey, counts }) => (counts ? [basisKey, counts] : basisKey));
  }

  test('rests on the situation, the policy in force and the controls that reduce it', () => {
    expect(Object.keys(signed.basis)).toEqual(['SAR-1', 'HS-1', 'SP-1', 'RC-1']);
    expect(moved([])).toEqual([]);
  });

  test.each<[string, FileRecord, unknown]>([
    ['the matrix', aSafetyPolicy({ acceptability: {} }), ['SP-1']],
    ['the evidence of a control', aControl({ ...control.body, effectivenessEvidence: [] }), ['RC-1']],
    ['the title of a control', aControl({ ...control.body, title: 'Other words' }), []],
    ['a control of another risk', aControl({ ...other.body, key: 'RC-2', state: 'planned' }), []],
    ['a control that joins', aControl({ ...control.body, key: 'RC-2' }), [['RC-2', 'newly']]],
    ['a control that retires', aControl({ ...control.body, status: 'retired' }), [['RC-1', 'noLonger']]],
  ])('is held against %s', (_, changed, stale) => {
    expect(moved([changed])).toEqual(stale);
  });

  test('is stale under another policy', () => {
    const next = [aSafetyPolicy({ status: 'retired' }), aSafetyPolicy({ key: 'SP-2', status: 'approved' })];
    expect(moved(next)).toEqual([
      ['SP-2', 'newly'],
      ['SP-1', 'noLonger'],
    ]);
  });

  test('of a security risk rests on the security policy and its own controls', () => {
    const file = aDeviceFile([aSecurityRisk(), aControl()]);
    expect(decisionKeys(file, aSecurityRisk(), 'acceptance.signed')).toEqual([
      'SR-1',
      'SR-1#judgement',
      'CP-1',
      'RC-1',
    ]);
  });
});

const aRelease = { title: 'Release 2', stage: 'inDevelopment' };
const aPerson = { title: 'Mara Lindt', function: 'security' };
const aCrossing = {
  title: 'To the safety side',
  point: 'cp1',
  source: 'SR-1',
  state: 'decided',
  decision: { outcome: 'conditions', reason: 'Up to there.' },
};
const accepted = { title: 'A risk', acceptance: { ground: 'withinPolicy', reason: 'Low.' } };

describe('an approval', () => {
  test.each<[FileRecord['kind'], string, object, object, boolean]>([
    ['release', 'REL-2', aRelease, { title: 'Release two', notes: 'For the wards.' }, true],
    ['release', 'REL-2', aRelease, { stage: 'released' }, false],
    ['release', 'REL-2', aRelease, { variants: ['VAR-a'] }, false],
    ['release', 'REL-2', aRelease, { sbom: 'sbom/two.json' }, false],
    ['variant', 'VAR-a', { title: 'A' }, { title: 'Variant A' }, true],
    ['variant', 'VAR-a', { title: 'A' }, { description: 'With a battery.' }, false],
    ['participant', 'PT-1', aPerson, { title: 'Dr Mara Lindt' }, true],
    ['participant', 'PT-1', aPerson, { function: 'clinical' }, false],
    ['participant', 'PT-1', aPerson, { competenceRef: 'HR-7' }, false],
    ['function', 'FN-1', { title: 'Deliver' }, { appliesTo: { releases: ['REL-2'] } }, false],
    ['control', 'RC-1', { title: 'Sign', state: 'planned' }, { appliesTo: { variants: ['VAR-a'] } }, false],
    ['control', 'RC-1', { title: 'Sign', state: 'planned' }, { newRisks: { noneBecause: 'It only reads.' } }, false],
    ['transfer', 'TR-1', aCrossing, { decision: { ...aCrossing.decision, conditions: 'Only at the bench.' } }, false],
    ['transfer', 'TR-1', aCrossing, { decision: { ...aCrossing.decision, severity: 'serious' } }, false],
    ['securityRisk', 'SR-1', accepted, { acceptance: { ground: 'noFurtherMeasure', reason: 'Low.' } }, false],
  ])('of a %s %s holds through its change: %#', (kind, key, before, change, holds) => {
    // Parsed by the schema of this very kind.
    const record = (body: object) => ({ kind, key, body: kindNamed(kind).body.parse(body) }) as FileRecord;
    const was = record(before);
    const then = deviceFile([was]);
    const signed = { by: 'Rita', on: '2026-01-01', basis: basisOf(then, decisionKeys(then, was, 'approval') ?? []) };
    const now = record({ ...before, ...change });
    expect(movedSince(deviceFile([now]), now, { field: 'approval', signed }).length === 0).toBe(holds);
  });
});

test('what the safety side confirms of a security risk does not depend on how its residual is accepted', () => {
  const confirmed = aRisk({ safetyImpact: { answer: 'yes' } });
  const then = deviceFile([confirmed]);
  const basis = basisOf(then, decisionKeys(then, confirmed, 'safetyImpact.confirmed') ?? []);
  const now = aRisk({ ...confirmed.body, acceptance: accepted.acceptance });
  const signed = { by: 'Clara', on: '2026-01-01', basis };
  expect(movedSince(deviceFile([now]), now, { field: 'safetyImpact.confirmed', signed })).toEqual([]);
});

describe('what is answered of a function', () => {
  const aFunction = (ifLost: object, effect = 'alarm') => ({
    kind: 'function' as const,
    key: 'FN-1',
    body: kindNamed('function').body.parse({ title: 'Alarm', effect, ifLost }) as FileRecord<'function'>['body'],
  });
  const silent = { harmPossible: 'yes', whatHappens: 'Nobody wakes.' };
  const first = aFunction({ availability: silent });
  const then = deviceFile([first]);
  const keys = decisionKeys(then, first, 'ifLost.availability.answered') ?? [];
  const answered = { field: 'ifLost.availability.answered', signed: signedOn(basisOf(then, keys)) };
  const second = aFunction({ availability: silent, integrity: { harmPossible: 'no', whatHappens: 'A false alarm.' } });

  test('the answer to one loss holds while another is answered, and not where the function does something else', () => {
    expect(movedSince(deviceFile([second]), second, answered)).toEqual([]);
    const other = aFunction({ availability: silent }, 'body');
    expect(movedSince(deviceFile([other]), other, answered)).toHaveLength(1);
  });

  test('the approval of the function, and an answer on a security risk that takes it away, do not', () => {
    const approval = {
      field: 'approval',
      signed: signedOn(basisOf(then, decisionKeys(then, first, 'approval') ?? [])),
    };
    expect(movedSince(deviceFile([second]), second, approval)).toHaveLength(1);
    const risk = aRisk({ safetyImpact: { answer: 'yes' }, losses: [{ property: 'availability', function: 'FN-1' }] });
    const file = deviceFile([first, risk]);
    const field = 'safetyImpact.confirmed';
    const confirmed = { field, signed: signedOn(basisOf(file, decisionKeys(file, risk, field) ?? [])) };
    expect(movedSince(file, risk, confirmed)).toEqual([]);
    expect(movedSince(deviceFile([second, risk]), risk, confirmed)).toHaveLength(1);
  });

  function signedOn(basis: ReturnType<typeof basisOf>) {
    return { by: 'Dr Okafor', on: '2026-03-02', basis };
  }
});
