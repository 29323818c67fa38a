import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerUndetermined = rule({
  id: 'safety-answer-undetermined',
  level: 'warning',
  kind: 'securityRisk',
  title: 'Safety impact left undetermined',
  cites: ['mdcg2019-16:2020/3.2', 'tir57:2016/3.1.1'],
  fix: 'Ask the clinical side what would happen to the patient, then record yes or none. Until then it counts as impact.',
  check({ body }) {
    if (body.safetyImpact?.answer !== 'undetermined') return [];
    return [{ path: 'safetyImpact.answer', message: say`is answered "undetermined", which counts as impact` }];
  },
});
