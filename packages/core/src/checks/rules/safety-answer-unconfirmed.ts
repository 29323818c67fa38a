import { say } from '../../kernel/index.ts';
import { safetyAnswerNames } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerUnconfirmed = rule({
  id: 'safety-answer-unconfirmed',
  level: 'error',
  kind: 'securityRisk',
  title: 'Safety-impact answer not confirmed by the safety side',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/4.3'],
  fix: 'Have a clinical or safety participant confirm the answer; several can be confirmed at once.',
  check({ body }) {
    const { answer, confirmed } = body.safetyImpact ?? {};
    if (answer === undefined || answer === 'undetermined' || confirmed) return [];
    return [
      {
        path: 'safetyImpact.confirmed',
        message: say`the answer "${safetyAnswerNames[answer]}" is proposed only, so it counts as undetermined`,
      },
    ];
  },
});
