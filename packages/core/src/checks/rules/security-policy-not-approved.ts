import { inForceUnapproved } from '../policy-in-force.ts';
import { rule } from '../rule.ts';

export const securityPolicyNotApproved = rule({
  id: 'security-policy-not-approved',
  level: 'error',
  kind: 'securityPolicy',
  title: 'Security risk policy not approved',
  cites: ['sw96:2023/4.4', 'tir57:2016/3.2'],
  fix: 'Have management approve the criteria before risks are judged by them.',
  check: inForceUnapproved,
});
