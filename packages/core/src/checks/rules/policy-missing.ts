import { words } from '../../kernel/index.ts';
import { disciplines, safetyPolicyOf, securityPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const policyMissing = rule({
  id: 'policy-missing',
  level: 'error',
  kind: 'device',
  title: 'Risk policy missing',
  cites: ['iso14971:2019/4.2', 'sw96:2023/4.4'],
  fix: 'Write the policy: scales and criteria of its side.',
  check(_device, { view }) {
    const policies = { safety: safetyPolicyOf(view), security: securityPolicyOf(view) };
    return disciplines
      .filter((discipline) => policies[discipline] === undefined)
      .map((discipline) => ({ message: missing[discipline] }));
  },
});

const missing = words({ safety: 'has no safety risk policy', security: 'has no security risk policy' });
