import { besideTheOneInForce } from '../policy-in-force.ts';
import { rule } from '../rule.ts';

export const secondSafetyPolicy = rule({
  id: 'second-safety-policy',
  level: 'error',
  kind: 'safetyPolicy',
  title: 'Second safety risk policy',
  cites: ['iso14971:2019/4.2', 'iso14971:2019/4.4'],
  fix: 'Keep one: take what is to hold into it, and retire the other with a reason.',
  check: besideTheOneInForce,
});
