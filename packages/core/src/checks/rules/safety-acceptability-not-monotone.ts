import { cellsOutOfOrder } from '../grid-order.ts';
import { rule } from '../rule.ts';

export const safetyAcceptabilityNotMonotone = rule({
  id: 'safety-acceptability-not-monotone',
  level: 'warning',
  kind: 'safetyPolicy',
  title: 'Grid of the safety policy laxer where the risk is higher',
  cites: ['iso14971:2019/4.4'],
  fix: 'Let no verdict get laxer as severity or probability rises.',
  check({ body }) {
    return cellsOutOfOrder(body.acceptability, { rows: body.severity, columns: body.probability });
  },
});
