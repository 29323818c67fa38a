import { safetyRelationOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyRiskContradiction = rule({
  id: 'safety-risk-contradiction',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Facts on the security cause of a safety risk contradict each other',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.4'],
  fix: 'Correct the answer on the situation, or take the security cause out of its sequence.',
  check({ key }, { view }) {
    return safetyRelationOf(view, key).contradictions.map((message) => ({ path: 'situation', message }));
  },
});
