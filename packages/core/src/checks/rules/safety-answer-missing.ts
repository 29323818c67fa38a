import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerMissing = rule({
  id: 'safety-answer-missing',
  level: 'error',
  kind: 'securityRisk',
  title: 'Nobody has said whether the security risk can harm',
  cites: ['mdcg2019-16:2020/3.2', 'tir57:2016/3.1.1'],
  fix: 'Answer the safety question for each function and loss; "undetermined" is an answer too, and counts as impact.',
  check({ body }) {
    return body.safetyImpact ? [] : [{ path: 'safetyImpact', message: say`has no safety-impact answer` }];
  },
});
