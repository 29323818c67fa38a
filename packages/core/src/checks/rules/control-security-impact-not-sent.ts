import { say } from '../../kernel/index.ts';
import { transferOf, whyDue } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlSecurityImpactNotSent = rule({
  id: 'control-security-impact-not-sent',
  level: 'error',
  kind: 'control',
  title: 'Safety control that affects security, not sent',
  cites: ['mdcg2019-16:2020/10', 'sw96:2023/7', 'cp3'],
  fix: 'Send it to the security side at cp3, or dismiss the transfer with a reason.',
  check({ key }, { view }) {
    const why = whyDue(view, 'cp3', key);
    return why && !transferOf(view, 'cp3', key) ? [{ message: say`has not reached the security file: ${why}` }] : [];
  },
});
