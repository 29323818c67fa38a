import { say } from '../../kernel/index.ts';
import { isNamedBy } from '../living.ts';
import { rule } from '../rule.ts';

export const misuseNotConsidered = rule({
  id: 'misuse-not-considered',
  level: 'warning',
  kind: 'misuse',
  title: 'Foreseeable misuse that no sequence takes up',
  cites: ['iso14971:2019/5.2', 'mdcg2019-16:2020/2.4'],
  fix: 'Name it as a cause in a sequence of events, or retire it with a reason.',
  check({ key }, { view }) {
    return isNamedBy(view, key, 'hazardousSituation') ? [] : [{ message: say`is not a cause in any sequence` }];
  },
});
