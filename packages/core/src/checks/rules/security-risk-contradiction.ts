import { relationOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityRiskContradiction = rule({
  id: 'security-risk-contradiction',
  level: 'error',
  kind: 'securityRisk',
  title: 'Recorded facts of a security risk contradict each other',
  cites: ['mdcg2019-16:2020/3.2', 'tir57:2016/3.1.1'],
  fix: 'Correct the answer, or take the risk out of the sequence or chain that contradicts it.',
  check({ key, body }, { view }) {
    const { answer, reason } = body.safetyImpact ?? {};
    // Of its own kind: recorded-class-without-reason.
    if ((answer === 'direct' || answer === 'indirect') && reason === undefined) return [];
    return relationOf(view, key).contradictions.map((message) => ({ path: 'safetyImpact.answer', message }));
  },
});
