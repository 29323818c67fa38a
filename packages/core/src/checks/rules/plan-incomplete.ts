import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const planIncomplete = rule({
  id: 'plan-incomplete',
  level: 'warning',
  kind: 'riskPlan',
  title: 'Risk management plan incomplete',
  cites: ['iso14971:2019/4.4', 'sw96:2023/4.4'],
  fix: 'Fill in what is missing; a plan says all of it.',
  check({ body }) {
    return (Object.keys(unsaid) as (keyof typeof unsaid)[])
      .filter((part) => body[part] === undefined)
      .map((part) => ({ path: part, message: unsaid[part] }));
  },
});

const unsaid = words({
  scope: 'does not say its scope',
  responsibilities: 'does not say who is responsible',
  reviewRequirements: 'does not say how it is reviewed',
  verificationActivities: 'does not say how controls are verified',
  postProductionActivities: 'does not say what is done after release',
  policy: 'does not say the policy it judges by',
});
