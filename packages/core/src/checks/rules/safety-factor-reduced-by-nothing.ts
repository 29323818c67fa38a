import { say } from '../../kernel/index.ts';
import { reducedFactorNames } from '../../risk/index.ts';
import { isReducedByNothing } from '../claimed-reduction.ts';
import { rule } from '../rule.ts';

export const safetyFactorReducedByNothing = rule({
  id: 'safety-factor-reduced-by-nothing',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Lower safety risk counted on, but no control brings it',
  cites: ['iso14971:2019/7.2', 'iso14971:2019/7.3'],
  fix: 'Link the control that reduces the factor, or take the lower level out.',
  check({ key }, { view }) {
    return (['severity', 'p1', 'p2'] as const)
      .filter((factor) => isReducedByNothing(view, key, factor))
      .map((factor) => ({
        path: `after.${factor}`,
        message: say`${reducedFactorNames[factor]} is claimed to be lower after control, and no control reduces it`,
      }));
  },
});
