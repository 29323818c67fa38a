import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityCauseUndecided = rule({
  id: 'security-cause-undecided',
  level: 'warning',
  kind: 'hazardousSituation',
  title: 'Security cause left undecided',
  cites: ['mdcg2019-16:2020/3.2'],
  fix: 'Decide it with the security side.',
  check({ body }) {
    return body.securityCause?.answer === 'undecided'
      ? [{ path: 'securityCause.answer', message: say`leaves open whether it can have a security cause` }]
      : [];
  },
});
