import { daysBetween, say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const reviewOverdue = rule({
  id: 'review-overdue',
  level: 'error',
  kind: 'riskPlan',
  title: 'Review of the risk management file overdue',
  cites: ['iso14971:2019/9', 'sw96:2023/9', 'iso14971:2019/10.3'],
  fix: 'Hold the review, and set the day of the next.',
  check({ body }, { today }) {
    if (body.nextReview === undefined || body.nextReview >= today) return [];
    const days = daysBetween(body.nextReview, today);
    const message =
      days === 1
        ? say`was to be reviewed by ${body.nextReview}, 1 day ago`
        : say`was to be reviewed by ${body.nextReview}, ${days} days ago`;
    return [{ path: 'nextReview', message }];
  },
});
