import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const benefitRiskOnSecurityResidual = rule({
  id: 'benefit-risk-on-security-residual',
  level: 'error',
  kind: 'overallResidual',
  title: 'Benefit-risk argued on the overall security residual risk',
  cites: ['mdcg2019-16:2020/3.5', 'iso14971:2019/8'],
  fix: 'Move it to the overall residual risk of the safety side.',
  check({ body }) {
    return body.discipline === 'security' && body.benefitRisk
      ? [{ path: 'benefitRisk', message: say`weighs benefit, which has its place on the safety side only` }]
      : [];
  },
});
