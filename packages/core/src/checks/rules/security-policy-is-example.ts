import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityPolicyIsExample = rule({
  id: 'security-policy-is-example',
  level: 'warning',
  kind: 'securityPolicy',
  title: 'Security risk policy is still the example',
  cites: ['sw96:2023/4.4', 'tir57:2016/3.2'],
  fix: 'Set criteria of your own.',
  check({ body }) {
    return body.origin === 'example'
      ? [{ path: 'origin', message: say`is the example that a new device starts with` }]
      : [];
  },
});
