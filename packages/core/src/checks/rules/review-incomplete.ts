import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const reviewIncomplete = rule({
  id: 'review-incomplete',
  level: 'error',
  kind: 'riskReview',
  title: 'Review does not answer what a review has to',
  cites: ['iso14971:2019/9', 'sw96:2023/9'],
  fix: 'Say whether the plan was carried out, which overall residual risk was judged, and whether methods for after release are in place.',
  check({ body }) {
    return (Object.keys(unsaid) as (keyof typeof unsaid)[])
      .filter((part) => body[part] === undefined)
      .map((part) => ({ path: part, message: unsaid[part] }));
  },
});

const unsaid = words({
  on: 'does not say when it was held',
  planImplemented: 'does not say whether the plan was carried out',
  overallResidual: 'does not say which overall residual risk it looked at',
  postProductionMethods: 'does not say whether methods for after release are in place',
  conclusion: 'does not say what it came to',
});
