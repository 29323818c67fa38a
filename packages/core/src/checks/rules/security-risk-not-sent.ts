import { say } from '../../kernel/index.ts';
import { coverageOf, hasImpact, relationNames, relationOf, transferOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityRiskNotSent = rule({
  id: 'security-risk-not-sent',
  level: 'error',
  kind: 'securityRisk',
  title: 'Security risk with impact neither covered nor sent',
  cites: ['mdcg2019-16:2020/3.2', 'cp1'],
  fix: 'Send it to the safety side at cp1, or have the safety side name it as a cause in a sequence assessed up to its exploitability.',
  check({ key }, { view }) {
    const relation = relationOf(view, key);
    if (!hasImpact(relation) || transferOf(view, 'cp1', key)) return [];
    const coverage = coverageOf(view, key);
    if (coverage.covered) return [];
    return [
      {
        message: say`may harm (${relationNames[relation.relation]}) and has not reached the safety file: ${coverage.why}`,
      },
    ];
  },
});
