import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityCauseNoneWithoutReason = rule({
  id: 'security-cause-none-without-reason',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Security cause ruled out without a reason',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.4'],
  fix: 'Say why no attack can lead to it.',
  check({ body }) {
    const { answer, reason } = body.securityCause ?? {};
    return answer === 'none' && reason === undefined
      ? [{ path: 'securityCause.reason', message: say`rules out a security cause without a reason` }]
      : [];
  },
});
