import { isStale, say, staleKeys } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerStale = rule({
  id: 'safety-answer-stale',
  level: 'error',
  kind: 'securityRisk',
  title: 'Safety-impact answer confirmed on facts that have changed',
  cites: ['iso14971:2019/10.3', 'tir57:2016/9', 'mdcg2019-16:2020/3.2'],
  fix: 'Look at what changed and confirm again, or reaffirm it unchanged with a reason.',
  check({ body }, { view }) {
    const { confirmed } = body.safetyImpact ?? {};
    if (!isStale(view, confirmed)) return [];
    const changed = staleKeys(view, confirmed?.basis ?? {});
    return [
      {
        path: 'safetyImpact.confirmed',
        message: say`rests on facts of ${changed.join(', ')} that have changed since ${confirmed?.on}`,
      },
    ];
  },
});
