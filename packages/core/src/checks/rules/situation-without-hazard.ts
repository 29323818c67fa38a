import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const situationWithoutHazard = rule({
  id: 'situation-without-hazard',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Hazardous situation without a hazard',
  cites: ['iso14971:2019/5.4'],
  fix: 'Name the hazard that people are exposed to.',
  check({ body }) {
    return body.hazard === undefined ? [{ path: 'hazard', message: say`names no hazard` }] : [];
  },
});
