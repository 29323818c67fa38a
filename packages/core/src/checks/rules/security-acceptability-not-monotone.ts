import { cellsOutOfOrder } from '../grid-order.ts';
import { rule } from '../rule.ts';

export const securityAcceptabilityNotMonotone = rule({
  id: 'security-acceptability-not-monotone',
  level: 'warning',
  kind: 'securityPolicy',
  title: 'Grid of the security policy laxer where the risk is higher',
  cites: ['sw96:2023/4.4'],
  fix: 'Let no verdict get laxer as exploitability or impact rises.',
  check({ body }) {
    return cellsOutOfOrder(body.acceptability, { rows: body.exploitability, columns: body.impact });
  },
});
