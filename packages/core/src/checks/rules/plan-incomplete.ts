import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const planIncomplete = rule({
  id: 'plan-incomplete',
  level: 'warning',
  kind: 'riskPlan',
  title: 'Risk management plan incomplete',
  cites: ['iso14971:2019/4.4', 'sw96:2023/4.4'],
  fix: 'Fill in what is missing; a plan says all of it.',
  check({ body }) {
    const parts = {
      scope: say`its scope`,
      responsibilities: say`who is responsible`,
      reviewRequirements: say`how it is reviewed`,
      verificationActivities: say`how controls are verified`,
      postProductionActivities: say`what is done after release`,
      policy: say`the policy it judges by`,
    } as const;
    return (Object.keys(parts) as (keyof typeof parts)[])
      .filter((part) => body[part] === undefined)
      .map((part) => ({ path: part, message: say`does not say ${parts[part]}` }));
  },
});
