import { gridFaults } from '../grid-faults.ts';
import { rule } from '../rule.ts';

export const securityPolicyGrid = rule({
  id: 'security-policy-grid',
  level: 'error',
  kind: 'securityPolicy',
  title: 'Grid of the security policy incomplete',
  cites: ['sw96:2023/4.4'],
  fix: 'Fill every cell with a verdict.',
  check({ body }) {
    return gridFaults('acceptability', body.acceptability, { rows: body.exploitability, columns: body.impact });
  },
});
