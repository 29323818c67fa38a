import { expect, test } from 'vitest';
import { deviceFile, type FileRecord } from '../../file/index.ts';
import { RiskPlan } from '../policy/plan.ts';
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
