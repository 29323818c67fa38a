import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const planNotApproved = rule({
  id: 'plan-not-approved',
  level: 'error',
  kind: 'riskPlan',
  title: 'Risk management plan not approved',
  cites: ['iso14971:2019/4.4', 'sw96:2023/4.4'],
  fix: 'Have the plan reviewed and approved.',
  check({ body }) {
    return body.status === 'approved' ? [] : [{ path: 'status', message: unapproved[body.discipline] }];
  },
});

const unapproved = words({
  safety: 'governs the safety side and is not approved',
  security: 'governs the security side and is not approved',
});
