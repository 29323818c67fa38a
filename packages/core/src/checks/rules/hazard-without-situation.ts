import { say } from '../../kernel/index.ts';
import { isNamedBy } from '../living.ts';
import { rule } from '../rule.ts';

export const hazardWithoutSituation = rule({
  id: 'hazard-without-situation',
  level: 'warning',
  kind: 'hazard',
  title: 'Hazard without a hazardous situation',
  cites: ['iso14971:2019/5.4'],
  fix: 'Say in which situation somebody is exposed to it, or retire it with a reason.',
  check({ key }, { view }) {
    return isNamedBy(view, key, 'hazardousSituation') ? [] : [{ message: say`leads to no hazardous situation` }];
  },
});
