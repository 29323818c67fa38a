import { gridFaults } from '../grid-faults.ts';
import { rule } from '../rule.ts';

export const safetyPolicyGrid = rule({
  id: 'safety-policy-grid',
  level: 'error',
  kind: 'safetyPolicy',
  title: 'Grid of the safety policy incomplete',
  cites: ['iso14971:2019/4.4'],
  fix: 'Fill every cell with a level of the policy.',
  check({ body }) {
    const { severity, p1, p2, probability, probabilityOfHarm, acceptability } = body;
    return [
      ...gridFaults('probabilityOfHarm', probabilityOfHarm, { rows: p1, columns: p2, cells: probability }),
      ...gridFaults('acceptability', acceptability, { rows: severity, columns: probability }),
    ];
  },
});
