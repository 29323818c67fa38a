import { say } from '../../kernel/index.ts';
import { isNamedBy } from '../living.ts';
import { rule } from '../rule.ts';

export const situationNotAssessed = rule({
  id: 'situation-not-assessed',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Hazardous situation that no safety risk assesses',
  cites: ['iso14971:2019/5.5', 'iso14971:2019/6'],
  fix: 'Make a safety risk of the situation and each harm that may follow.',
  check({ key }, { view }) {
    return isNamedBy(view, key, 'safetyRisk') ? [] : [{ message: say`is assessed by no safety risk` }];
  },
});
