import { besideTheOneInForce } from '../policy-in-force.ts';
import { rule } from '../rule.ts';

export const secondSecurityPolicy = rule({
  id: 'second-security-policy',
  level: 'error',
  kind: 'securityPolicy',
  title: 'Second security risk policy',
  cites: ['sw96:2023/4.4', 'tir57:2016/3.2'],
  fix: 'Keep one: take what is to hold into it, and retire the other with a reason.',
  check: besideTheOneInForce,
});
