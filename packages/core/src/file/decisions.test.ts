import { expect, test } from 'vitest';
import { decisionKeys, decisionsIn, isRestedOn, materialDifferences, movedSince } from './decisions.ts';
import { deviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';

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

const before = aRisk({ safetyImpact: { answer: 'yes' } });
const decided = aRisk(confirmedOn(deviceFile([before])));

test('the decisions of a record are its signatures that rest on something', () => {
  expect(decisionsIn(decided).map(({ field, signed }) => [field, signed.by])).toEqual([
    ['safetyImpact.confirmed', 'Clara'],
  ]);
  expect(decisionsIn(before)).toEqual([]);
});

test('an edit of words moves nothing, one of a fact moves what rests on it', () => {
  const [decision] = decisionsIn(decided);
  if (!decision) throw new Error('the record bears a decision');
  expect(movedSince(deviceFile([aRisk({ ...decided.body, title: 'Other words' })]), decision.signed)).toEqual([]);
  const edited = aRisk({ ...decided.body, title: 'Other words', scenario: 'As it is' });
  const [moved] = movedSince(deviceFile([edited]), decision.signed);
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
  expect(decisionKeys(about('RC-7', 'HS-2'), 'decision.signed')).toEqual(['RC-7', 'RC-7#judgement', 'HS-2']);
  expect(decisionKeys(about('RC-7'), 'dismissed.signed')).toEqual(['RC-7', 'RC-7#judgement']);
  expect(decisionKeys(about('SR-1'), 'decision.signed')).toEqual(['SR-1']);
});

test('an approved review whose conclusion is written anew is approved no longer', () => {
  const review = (conclusion: string, over: object = {}): FileRecord => ({
    kind: 'riskReview',
    key: 'RV-1',
    body: { title: 'Review', discipline: 'safety', status: 'approved', conclusion, ...over },
  });
  const approved = {
    by: 'Rita',
    on: '2026-01-01',
    basis: { 'RV-1': deviceFile([review('Complete.')]).digest('RV-1') ?? '' },
  };
  expect(movedSince(deviceFile([review('Complete.', { title: 'Review of 2.0' })]), approved)).toEqual([]);
  expect(movedSince(deviceFile([review('Open points remain.')]), approved).map(({ key }) => key)).toEqual(['RV-1']);
});
