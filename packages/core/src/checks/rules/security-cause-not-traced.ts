import { say } from '../../kernel/index.ts';
import { hasSecurityCause } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityCauseNotTraced = rule({
  id: 'security-cause-not-traced',
  level: 'warning',
  kind: 'hazardousSituation',
  title: 'Security cause possible, but in no sequence',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.4'],
  fix: 'Put the security risk as a cause into a sequence.',
  check({ body }) {
    if (body.securityCause?.answer !== 'possible' || (body.sequences ?? []).some(hasSecurityCause)) return [];
    return [{ path: 'sequences', message: say`can have a security cause, and no sequence has one` }];
  },
});
