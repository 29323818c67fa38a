import { say } from '../../kernel/index.ts';
import { evaluateSafetyRisk } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const benefitRiskNotDecided = rule({
  id: 'benefit-risk-not-decided',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Residual risk weighed against the benefit, and nobody has decided',
  cites: ['iso14971:2019/7.4', 'iso14971:2019/4.5'],
  fix: 'Record who decided that the benefit outweighs the residual risk, and when.',
  check({ key, body }, { view }) {
    if (body.benefitRisk === undefined || body.decided) return [];
    // A risk that calls for review needs its decision in any case: safety-residual-not-decided.
    if (evaluateSafetyRisk(view, key).now.verdict === 'review') return [];
    return [{ path: 'decided', message: say`is weighed against the benefit, and it is not said who decided` }];
  },
});
