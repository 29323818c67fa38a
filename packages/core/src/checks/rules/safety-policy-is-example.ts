import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyPolicyIsExample = rule({
  id: 'safety-policy-is-example',
  level: 'warning',
  kind: 'safetyPolicy',
  title: 'Safety risk policy is still the example',
  cites: ['iso14971:2019/4.2', 'iso14971:2019/4.4'],
  fix: 'Set criteria of your own from the regulation, the state of the art and what is known of those affected.',
  check({ body }) {
    return body.origin === 'example'
      ? [{ path: 'origin', message: say`is the example that a new device starts with` }]
      : [];
  },
});
