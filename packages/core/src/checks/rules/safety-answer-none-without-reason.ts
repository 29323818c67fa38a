import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerNoneWithoutReason = rule({
  id: 'safety-answer-none-without-reason',
  level: 'error',
  kind: 'securityRisk',
  title: 'Safety impact ruled out without a reason',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.1'],
  fix: 'Say why nobody is harmed whatever is lost: who would notice, and what still works.',
  check({ body }) {
    const { answer, reason } = body.safetyImpact ?? {};
    if (answer !== 'none' || reason !== undefined) return [];
    return [{ path: 'safetyImpact.reason', message: say`is answered "none" and no reason is given` }];
  },
});
