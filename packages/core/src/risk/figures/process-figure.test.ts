import { expect, test } from 'vitest';
import { Release } from '../../device/index.ts';
import { deviceFile, type FileRecord } from '../../file/index.ts';
import { RiskPlan, RiskReview } from '../policy/plan.ts';
import { aDevice, aSafetyPolicy } from '../testing/records.ts';
import { processFigure } from './process-figure.ts';

const plan = (status: 'draft' | 'approved'): FileRecord => ({
  kind: 'riskPlan',
  key: 'PL-1',
  body: RiskPlan.parse({ title: 'Plan', discipline: 'safety', status }),
});
const policy = (status: 'draft' | 'approved') => aSafetyPolicy({ status });

test.each<[string, readonly FileRecord[], string, readonly string[]]>([
  ['nothing at all', [], 'empty', []],
  ['an approved plan without a policy', [plan('approved')], 'open', []],
  ['an approved policy without a plan', [policy('approved')], 'open', []],
  ['a plan still in draft', [plan('draft'), policy('approved')], 'open', ['PL-1']],
  ['both approved', [plan('approved'), policy('approved')], 'done', []],
])('planning with %s', (_, records, state, openKeys) => {
  const [planning] = processFigure(deviceFile([aDevice(), ...records])).safety;
  expect(planning).toMatchObject({ id: 's-plan', state, openKeys, keys: records.map(({ key }) => key) });
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
    ).security.find(({ id }) => id === 'c-review')?.state;
  expect(reviewStep('REL-2')).toBe('done');
  expect(reviewStep('REL-1')).toBe('empty');
});
