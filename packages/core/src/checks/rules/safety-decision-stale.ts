import { isStale, staleKeys } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyDecisionStale = rule({
  id: 'safety-decision-stale',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Safety risk judged on facts that have changed',
  cites: ['iso14971:2019/10.3', 'iso14971:2019/7.3'],
  fix: 'Look at what changed and judge again, or reaffirm the decision with a reason.',
  check({ body }, { view }) {
    if (!isStale(view, body.decided)) return [];
    return [
      {
        path: 'decided',
        message: `was judged on ${body.decided?.on} on facts of ${staleKeys(view, body.decided?.basis ?? {}).join(', ')} that have changed since`,
      },
    ];
  },
});
