import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityHazardCategoriesMissing = rule({
  id: 'security-hazard-categories-missing',
  level: 'warning',
  kind: 'overallResidual',
  title: 'Overall safety judgement does not take in security',
  cites: ['iso14971:2019/8', 'mdcg2019-16:2020/10', 'cp4'],
  fix: 'List the security-related hazards that the overall judgement took in.',
  check({ body }) {
    if (body.discipline !== 'safety' || body.securityHazardCategories?.length) return [];
    return [{ path: 'securityHazardCategories', message: say`does not say which security-related hazards it took in` }];
  },
});
