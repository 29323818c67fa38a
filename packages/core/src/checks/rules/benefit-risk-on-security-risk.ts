import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const benefitRiskOnSecurityRisk = rule({
  id: 'benefit-risk-on-security-risk',
  level: 'error',
  kind: 'securityRisk',
  title: 'Benefit-risk argued on a security risk',
  cites: ['mdcg2019-16:2020/3.5', 'iso14971:2019/7.4'],
  fix: 'Accept it on grounds of security, and leave benefit and risk to the safety side.',
  check({ body }) {
    if (body.acceptance?.ground !== 'benefitRisk') return [];
    return [
      {
        path: 'acceptance.ground',
        message: say`is accepted for its benefit, which is weighed on the safety side only`,
      },
    ];
  },
});
