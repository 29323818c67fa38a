import { rule } from '../rule.ts';

export const securityImpactMissing = rule({
  id: 'security-impact-missing',
  level: 'error',
  kind: 'securityRisk',
  title: 'Impact on confidentiality, integrity, availability and privacy not assessed',
  cites: ['tir57:2016/4.4', 'sw96:2023/5', 'iec81001-5-1:2021/7.3'],
  fix: 'Assess the impact on the scale of the security policy; harm to people is not part of it.',
  check({ body }) {
    const levels = Object.values(body.impact ?? {}).filter((level) => level !== undefined);
    return levels.length > 0 ? [] : [{ path: 'impact', message: 'has no impact, so the risk cannot be evaluated' }];
  },
});
