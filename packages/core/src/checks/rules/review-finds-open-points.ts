import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const reviewFindsOpenPoints = rule({
  id: 'review-finds-open-points',
  level: 'error',
  kind: 'riskReview',
  title: 'Review found that the plan or the methods are not in place',
  cites: ['iso14971:2019/9'],
  fix: 'Close what the review found and review again.',
  check({ body }) {
    return [
      ...(body.planImplemented?.is === false
        ? [
            {
              path: 'planImplemented',
              message: say`says that the plan is not carried out: ${body.planImplemented.reason}`,
            },
          ]
        : []),
      ...(body.postProductionMethods?.inPlace === false
        ? [
            {
              path: 'postProductionMethods',
              message: say`says that the methods for after release are not in place: ${body.postProductionMethods.reason}`,
            },
          ]
        : []),
    ];
  },
});
