import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const reviewWithoutParticipants = rule({
  id: 'review-without-participants',
  level: 'warning',
  kind: 'riskReview',
  title: 'Review without participants',
  cites: ['iso14971:2019/9', 'iso14971:2019/4.3'],
  fix: 'Name who took part in the review.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who reviewed` }];
  },
});
