import { say } from '../../kernel/index.ts';
import { isExcepted } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerSelfConfirmed = rule({
  id: 'safety-answer-self-confirmed',
  level: 'error',
  kind: 'securityRisk',
  title: 'Safety-impact answer confirmed by who proposed it',
  cites: ['mdcg2019-16:2020/3.2', 'tir57:2016/3.1.1'],
  fix: 'Have a second person confirm it, or record in a plan why one person may hold both sides and what guards against it.',
  check({ body }, { view }) {
    const { proposedBy, confirmed } = body.safetyImpact ?? {};
    if (proposedBy === undefined || proposedBy !== confirmed?.by || isExcepted(view, 'onePersonBothSides')) return [];
    return [{ path: 'safetyImpact.confirmed.by', message: say`${proposedBy} proposed the answer and confirmed it` }];
  },
});
