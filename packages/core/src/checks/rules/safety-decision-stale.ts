import { staleBasis } from '../../file/index.ts';
import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyDecisionStale = rule({
  id: 'safety-decision-stale',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Safety risk judged on facts that have changed',
  cites: ['iso14971:2019/10.3', 'iso14971:2019/7.3'],
  fix: 'Look at what changed and judge again, or reaffirm the decision with a reason.',
  check({ key, body }, { view }) {
    if (body.decided === undefined) return [];
    const stale = staleBasis(view, { kind: 'safetyRisk', key, body }, { field: 'decided', signed: body.decided });
    if (stale.length === 0) return [];
    return [
      {
        path: 'decided',
        message: say`was judged on ${body.decided.on} on facts of ${stale.join(', ')} that have changed since`,
      },
    ];
  },
});
