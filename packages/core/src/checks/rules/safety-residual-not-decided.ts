import { say } from '../../kernel/index.ts';
import { evaluateSafetyRisk } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyResidualNotDecided = rule({
  id: 'safety-residual-not-decided',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Safety risk that needs a decision has none',
  cites: ['iso14971:2019/6', 'iso14971:2019/7.3'],
  fix: 'Record who judged the residual risk, and when.',
  check({ key, body }, { view }) {
    if (evaluateSafetyRisk(view, key).now.verdict !== 'review' || body.decided) return [];
    return [{ path: 'decided', message: say`calls for review, and nobody has decided on it` }];
  },
});
