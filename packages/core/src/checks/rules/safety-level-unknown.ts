import { safetyPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';
import { unknownLevels } from '../scale-levels.ts';

export const safetyLevelUnknown = rule({
  id: 'safety-level-unknown',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Level that the safety policy does not have',
  cites: ['iso14971:2019/4.4', 'iso14971:2019/5.5'],
  fix: 'Use a level of the policy in force, or put the level into the policy and have it approved.',
  check({ body }, { view }) {
    const policy = safetyPolicyOf(view);
    if (policy === undefined) return [];
    const { severity, p1, p2 } = body.after ?? {};
    return [
      ...unknownLevels(policy.severity, '', { severity: body.severity }),
      ...unknownLevels(policy.p2, '', { p2: body.p2 }),
      ...unknownLevels(policy.severity, 'after', { severity }),
      ...unknownLevels(policy.p1, 'after', { p1 }),
      ...unknownLevels(policy.p2, 'after', { p2 }),
    ];
  },
});
