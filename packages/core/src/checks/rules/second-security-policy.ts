import { judgedByInstead } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const secondSecurityPolicy = rule({
  id: 'second-security-policy',
  level: 'error',
  kind: 'securityPolicy',
  title: 'Second security risk policy',
  cites: ['sw96:2023/4.4', 'tir57:2016/3.2'],
  fix: 'Keep one: take what is to hold into it, and retire the other with a reason.',
  check({ key, body }, { view }) {
    const inForce = judgedByInstead(view, key, body);
    return inForce === undefined ? [] : [{ message: `waits: risks are judged by ${inForce}, and not by this one` }];
  },
});
