import { inForceUnapproved } from '../policy-in-force.ts';
import { rule } from '../rule.ts';

export const safetyPolicyNotApproved = rule({
  id: 'safety-policy-not-approved',
  level: 'error',
  kind: 'safetyPolicy',
  title: 'Safety risk policy not approved',
  cites: ['iso14971:2019/4.2', 'iso14971:2019/4.4'],
  fix: 'Have management approve the criteria before risks are judged by them.',
  check: inForceUnapproved,
});
