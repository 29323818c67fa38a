import { say } from '../../kernel/index.ts';
import { evaluateSafetyRisk } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const benefitRiskMissing = rule({
  id: 'benefit-risk-missing',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Residual risk not acceptable, and no benefit-risk analysis',
  cites: ['iso14971:2019/7.4', 'mdr-annex-i-8', 'ivdr-annex-i-8'],
  fix: 'Control it further, or weigh it against the benefit with a reference to the clinical evaluation.',
  check({ key, body }, { view }) {
    const { now, because } = evaluateSafetyRisk(view, key);
    if (now.verdict !== 'unacceptable' || body.benefitRisk) return [];
    return [{ path: 'benefitRisk', message: say`is not acceptable and not weighed against the benefit: ${because}` }];
  },
});
