import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const reviewIncomplete = rule({
  id: 'review-incomplete',
  level: 'error',
  kind: 'riskReview',
  title: 'Review does not answer what a review has to',
  cites: ['iso14971:2019/9', 'sw96:2023/9'],
  fix: 'Say whether the plan was carried out, which overall residual risk was judged, and whether methods for after release are in place.',
  check({ body }) {
    const parts = {
      on: say`when it was held`,
      planImplemented: say`whether the plan was carried out`,
      overallResidual: say`which overall residual risk it looked at`,
      postProductionMethods: say`whether methods for after release are in place`,
      conclusion: say`what it came to`,
    } as const;
    return (Object.keys(parts) as (keyof typeof parts)[])
      .filter((part) => body[part] === undefined)
      .map((part) => ({ path: part, message: say`does not say ${parts[part]}` }));
  },
});
