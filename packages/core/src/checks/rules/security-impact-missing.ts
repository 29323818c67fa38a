import { say } from '../../kernel/index.ts';
import { impactNames, impactsOn } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityImpactMissing = rule({
  id: 'security-impact-missing',
  level: 'error',
  kind: 'securityRisk',
  title: 'Impact on confidentiality, integrity, availability and privacy not assessed',
  cites: ['tir57:2016/4.4', 'sw96:2023/5', 'iec81001-5-1:2021/7.3'],
  fix: 'Assess each of the four on the scale of the security policy, the lowest level where there is none; harm to people is not part of it.',
  check({ body }) {
    const open = impactsOn.filter((on) => body.impact?.[on] === undefined);
    if (open.length === 0) return [];
    const message =
      open.length === impactsOn.length
        ? say`has no impact, so the risk cannot be evaluated`
        : say`is not assessed on ${open.map((on) => impactNames[on]).join(', ')}: unknown is not none, so the risk counts as not assessed`;
    return [{ path: 'impact', message }];
  },
});
