import { say } from '../../kernel/index.ts';
import { isInPlace, isVerified, reducedFactorNames } from '../../risk/index.ts';
import { uncreditedClaims } from '../claimed-reduction.ts';
import { rule } from '../rule.ts';

export const controlCreditedUnverified = rule({
  id: 'control-credited-unverified',
  level: 'error',
  kind: 'control',
  title: 'Control credited without verified effectiveness',
  cites: ['iso14971:2019/7.2', 'iso14971:2019/7.3', 'mdcg2019-16:2020/3.7'],
  fix: 'Verify that it works and record the evidence, or take back the reduction that rests on it.',
  check({ key, body }, { view }) {
    if (!isInPlace(body, view.release) || isVerified(body)) return [];
    return uncreditedClaims(view, { key, body }).map(({ risk, factor }) => ({
      path: 'effectivenessEvidence',
      message: say`${reducedFactorNames[factor]} of ${risk} is taken as reduced, but nothing verifies that the control works`,
    }));
  },
});
