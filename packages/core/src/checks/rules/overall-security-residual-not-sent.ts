import { say } from '../../kernel/index.ts';
import { transferOf, whyDue } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const overallSecurityResidualNotSent = rule({
  id: 'overall-security-residual-not-sent',
  level: 'error',
  kind: 'overallResidual',
  title: 'Overall security residual risk has not reached the safety side',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/8', 'cp4'],
  fix: 'Send it at cp4, so that the overall judgement of the safety side takes it in.',
  check({ key }, { view }) {
    if (whyDue(view, 'cp4', key) === undefined || transferOf(view, 'cp4', key)) return [];
    return [{ message: say`has not been sent to the overall judgement of the safety side` }];
  },
});
