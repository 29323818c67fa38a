import { say } from '../../kernel/index.ts';
import { evaluateSafetyRisk, levelName, rankOf, reducedFactorNames, safetyPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyFactorHigherAfter = rule({
  id: 'safety-factor-higher-after',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Severity or probability higher after control than before',
  cites: ['iso14971:2019/7.3', 'iso14971:2019/7.5'],
  fix: 'Correct the level that is wrong; what a control makes worse is a new risk of its own.',
  check({ key, body }, { view }) {
    const policy = safetyPolicyOf(view);
    if (policy === undefined || body.after === undefined) return [];
    const { before } = evaluateSafetyRisk(view, key);
    return (['severity', 'p1', 'p2'] as const).flatMap((factor) => {
      const scale = policy[factor];
      const [was, is] = [rankOf(scale, before[factor]), rankOf(scale, body.after?.[factor])];
      if (was === undefined || is === undefined || is <= was) return [];
      const [levelWas, levelIs] = [levelName(scale, before[factor]), levelName(scale, body.after?.[factor])];
      return [
        {
          path: `after.${factor}`,
          message: say`${reducedFactorNames[factor]} is ${levelIs} after control, and ${levelWas} before it`,
        },
      ];
    });
  },
});
