import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const assumptionFailureNotConsidered = rule({
  id: 'assumption-failure-not-considered',
  level: 'warning',
  kind: 'assumption',
  title: 'Nobody has said what happens where an assumption does not hold',
  cites: ['mdcg2019-16:2020/2.5', 'iso14971:2019/5.2'],
  fix: 'Say what then fails and how the device behaves.',
  check({ body }) {
    return body.ifNotMet === undefined
      ? [{ path: 'ifNotMet', message: say`does not say what happens where it is not met` }]
      : [];
  },
});
