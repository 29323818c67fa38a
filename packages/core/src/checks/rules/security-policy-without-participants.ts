import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityPolicyWithoutParticipants = rule({
  id: 'security-policy-without-participants',
  level: 'warning',
  kind: 'securityPolicy',
  title: 'Security policy does not say who set the criteria',
  cites: ['tir57:2016/3.3', 'sw96:2023/4.4'],
  fix: 'Name the participants who set it.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who set the criteria` }];
  },
});
