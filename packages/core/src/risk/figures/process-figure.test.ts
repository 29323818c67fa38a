import { describe, expect, test } from 'vitest';
import { Release } from '../../device/index.ts';
import { deviceFile, type FileRecord } from '../../file/index.ts';
import { RiskPlan, RiskReview } from '../policy/plan.ts';
import { aControl, aDevice, aSafetyPolicy, aSecurityRisk } from '../testing/records.ts';
import { processFigure } from './process-figure.ts';

const plan = (status: 'draft' | 'approved'): FileRecord => ({
  kind: 'riskPlan',
  key: 'PL-1',
  body: RiskPlan.parse({ title: 'Plan', discipline: 'safety', status }),
});
const policy = (status: 'draft' | 'approved') => aSafetyPolicy({ status });

const sound: ReadonlySet<string> = new Set();

test.each<[string, readonly FileRecord[], string, readonly string[], number]>([
  ['nothing at all', [], 'open', [], 2],
  ['an approved plan without a policy', [plan('approved')], 'open', [], 1],
  ['an approved policy without a plan', [policy('approved')], 'open', [], 1],
  ['a plan still in draft', [plan('draft'), policy('approved')], 'open', ['PL-1'], 0],
  ['both approved', [plan('approved'), policy('approved')], 'done', [], 0],
])('planning with %s', (_, records, state, openKeys, missing) => {
  const [planning] = processFigure(deviceFile([aDevice(), ...records]), sound).safety;
  expect(planning).toMatchObject({ id: 's-plan', state, openKeys, missing, keys: records.map(({ key }) => key) });
});

test('a step is not done while an error stands on one of its records', () => {
  const file = deviceFile([aDevice(), plan('approved'), policy('approved')]);
  const [planning] = processFigure(file, new Set(['PL-1'])).safety;
  expect(planning).toMatchObject({ state: 'open', openKeys: ['PL-1'], missing: 0 });
});

test.each<['inDevelopment' | 'released', string, number]>([
  ['inDevelopment', 'empty', 0],
  ['released', 'open', 1],
])('a review that nobody has held, of a release that is %s', (stage, state, missing) => {
  const release: FileRecord = {
    kind: 'release',
    key: 'REL-1',
    body: Release.parse({ title: '1', status: 'draft', stage }),
  };
  const { safety } = processFigure(deviceFile([aDevice(), release]).at('REL-1'), sound);
  expect(safety.find(({ id }) => id === 's-review')).toMatchObject({ state, missing });
});

test('a review of another release does not close the file of this one', () => {
  const review = (of: string): FileRecord => ({
    kind: 'riskReview',
    key: 'RV-1',
    body: RiskReview.parse({ title: 'Review', discipline: 'security', status: 'approved', release: of }),
  });
  const release = (key: string): FileRecord => ({
    kind: 'release',
    key,
    body: Release.parse({ title: key, status: 'draft', stage: 'inDevelopment' }),
  });
  const reviewStep = (reviewed: string) =>
    processFigure(
      deviceFile([aDevice(), release('REL-1'), release('REL-2'), review(reviewed)]).at('REL-2'),
      sound,
    ).security.find(({ id }) => id === 'c-review')?.state;
  expect(reviewStep('REL-2')).toBe('done');
  expect(reviewStep('REL-1')).toBe('empty');
});

describe('the step of risk control', () => {
  const [risk, release] = [
    aSecurityRisk(),
    { kind: 'release', key: 'REL-1', body: Release.parse({ title: '1', stage: 'released' }) } as FileRecord,
  ];
  const stepOf = (fields: NonNullable<Parameters<typeof aControl>[0]>) => {
    const { security, safety } = processFigure(
      deviceFile([aDevice(), release, risk, aControl(fields)]).at('REL-1'),
      sound,
    );
    return [security, safety].map((side) => side.find(({ id }) => id.endsWith('-control'))?.state);
  };

  test('asks for no judgement of a control that the release does not have', () => {
    expect(stepOf({ strength: undefined })).toEqual(['open', 'empty']);
    expect(stepOf({ strength: undefined, implementedIn: ['REL-2'] })).toEqual(['empty', 'empty']);
  });

  test('is open on both sides while nobody says where a control comes from', () => {
    expect(stepOf({ origin: undefined })).toEqual(['open', 'open']);
  });
});
