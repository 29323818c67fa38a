import { say } from '../../kernel/index.ts';
import { evaluateSafetyRisk } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const benefitRiskNotCalledFor = rule({
  id: 'benefit-risk-not-called-for',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Benefit-risk argued on a risk that is acceptable',
  cites: ['iso14971:2019/7.4'],
  fix: 'Take it out; benefit and risk are then weighed once, over all residual risks.',
  check({ key, body }, { view }) {
    if (body.benefitRisk === undefined || evaluateSafetyRisk(view, key).now.verdict !== 'acceptable') return [];
    return [
      { path: 'benefitRisk', message: say`is acceptable by the policy, so benefit is not weighed against it alone` },
    ];
  },
});
