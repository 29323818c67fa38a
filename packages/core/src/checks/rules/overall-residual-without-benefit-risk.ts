import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const overallResidualWithoutBenefitRisk = rule({
  id: 'overall-residual-without-benefit-risk',
  level: 'error',
  kind: 'overallResidual',
  title: 'Overall residual safety risk not weighed against the benefit',
  cites: ['iso14971:2019/8', 'mdr-annex-i-1', 'ivdr-annex-i-1'],
  fix: 'State benefit and risk together, with a reference to the clinical evaluation.',
  check({ body }) {
    return body.discipline === 'safety' && !body.benefitRisk
      ? [{ path: 'benefitRisk', message: say`is not weighed against the benefit of the device` }]
      : [];
  },
});
