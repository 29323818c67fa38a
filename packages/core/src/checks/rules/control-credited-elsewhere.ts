import { say } from '../../kernel/index.ts';
import { isInPlace, reducedFactorNames } from '../../risk/index.ts';
import { uncreditedClaims } from '../claimed-reduction.ts';
import { rule } from '../rule.ts';

export const controlCreditedElsewhere = rule({
  id: 'control-credited-elsewhere',
  level: 'error',
  kind: 'control',
  title: 'Control credited that the judged release does not have',
  cites: ['iso14971:2019/7.2', 'iso14971:2019/7.3'],
  fix: 'Name the releases that have it, or judge the risk of this release without it.',
  check({ key, body }, { view }) {
    if (body.state !== 'inPlace' || isInPlace(body, view.release)) return [];
    return uncreditedClaims(view, { key, body }).map(({ risk, factor }) => ({
      path: 'implementedIn',
      message: say`${reducedFactorNames[factor]} of ${risk} is taken as reduced, but ${view.release} does not have the control`,
    }));
  },
});
