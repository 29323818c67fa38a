import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyPolicyWithoutParticipants = rule({
  id: 'safety-policy-without-participants',
  level: 'warning',
  kind: 'safetyPolicy',
  title: 'Safety policy does not say who set the criteria',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/4.4'],
  fix: 'Name the participants who set it.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who set the criteria` }];
  },
});
