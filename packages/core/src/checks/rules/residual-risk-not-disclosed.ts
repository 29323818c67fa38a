import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const residualRiskNotDisclosed = rule({
  id: 'residual-risk-not-disclosed',
  level: 'warning',
  kind: 'overallResidual',
  title: 'Users are not told of the residual risks',
  cites: ['iso14971:2019/8', 'mdr-annex-i-23.4-g', 'ivdr-annex-i-20.1-g'],
  fix: 'Name the part of the instructions for use that tells them.',
  check({ body }) {
    return body.disclosedIn === undefined
      ? [{ path: 'disclosedIn', message: say`does not say where users are told of it` }]
      : [];
  },
});
