import { say } from '../../kernel/index.ts';
import { transferOf, whyDue } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlSafetyImpactNotSent = rule({
  id: 'control-safety-impact-not-sent',
  level: 'error',
  kind: 'control',
  title: 'Security control that affects safety, not sent',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/7.5', 'cp2'],
  fix: 'Send it to the safety side at cp2, or dismiss the transfer with a reason.',
  check({ key }, { view }) {
    const why = whyDue(view, 'cp2', key);
    return why && !transferOf(view, 'cp2', key) ? [{ message: say`has not reached the safety file: ${why}` }] : [];
  },
});
