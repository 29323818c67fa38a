import { say } from '../../kernel/index.ts';
import { coverageOf, standingDecision } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferDecisionNotCarriedOut = rule({
  id: 'transfer-decision-not-carried-out',
  level: 'error',
  kind: 'transfer',
  title: 'Decision on a security risk that the safety file does not bear out',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.4', 'cp1'],
  fix: 'Name the security risk as a cause in the sequence, or decide anew.',
  check({ body }, { view }) {
    const outcome = standingDecision(body)?.outcome;
    if (body.point !== 'cp1' || (outcome !== 'covered' && outcome !== 'newSequence')) return [];
    const coverage = coverageOf(view, body.source);
    return coverage.covered
      ? []
      : [
          {
            path: 'decision.outcome',
            message: say`was decided to be within a sequence, but is not covered: ${coverage.why}`,
          },
        ];
  },
});
