import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const planWithoutParticipants = rule({
  id: 'plan-without-participants',
  level: 'warning',
  kind: 'riskPlan',
  title: 'Risk management plan without participants',
  cites: ['iso14971:2019/4.3', 'tir57:2016/3.3'],
  fix: 'Name who takes part in risk management.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`names nobody who takes part` }];
  },
});
