import { securityPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';
import { unknownLevels } from '../scale-levels.ts';

export const securityLevelUnknown = rule({
  id: 'security-level-unknown',
  level: 'error',
  kind: 'securityRisk',
  title: 'Level that the security policy does not have',
  cites: ['sw96:2023/4.4', 'tir57:2016/3.4'],
  fix: 'Use a level of the policy in force, or put the level into the policy and have it approved.',
  check({ body }, { view }) {
    const policy = securityPolicyOf(view);
    if (policy === undefined) return [];
    const { before, after } = body.exploitability ?? {};
    return [
      ...unknownLevels(policy.exploitability, 'exploitability', { before, after }),
      ...unknownLevels(policy.impact, 'impact', body.impact ?? {}),
    ];
  },
});
