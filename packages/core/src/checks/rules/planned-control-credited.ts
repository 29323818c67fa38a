import { say } from '../../kernel/index.ts';
import { reducedFactorNames } from '../../risk/index.ts';
import { uncreditedClaims } from '../claimed-reduction.ts';
import { rule } from '../rule.ts';

export const plannedControlCredited = rule({
  id: 'planned-control-credited',
  level: 'error',
  kind: 'control',
  title: 'Control credited that is only planned',
  cites: ['iso14971:2019/7.2', 'iso14971:2019/7.3'],
  fix: 'Put it in place and verify it, or take back the reduction that rests on it.',
  check({ key, body }, { view }) {
    if (body.state !== 'planned') return [];
    return uncreditedClaims(view, { key, body }).map(({ risk, factor }) => ({
      path: 'state',
      message: say`${reducedFactorNames[factor]} of ${risk} is taken as reduced, but the control is only planned`,
    }));
  },
});
