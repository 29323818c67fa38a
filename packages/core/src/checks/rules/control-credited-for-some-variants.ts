import { say } from '../../kernel/index.ts';
import { coversVariants, mayBeCredited, reducedFactorNames, variantsOf } from '../../risk/index.ts';
import { uncreditedClaims } from '../claimed-reduction.ts';
import { rule } from '../rule.ts';

export const controlCreditedForSomeVariants = rule({
  id: 'control-credited-for-some-variants',
  level: 'error',
  kind: 'control',
  title: 'Control credited that only some variants have',
  cites: ['iso14971:2019/7.2', 'iso14971:2019/7.3'],
  fix: 'Judge the variants in risks of their own, or name every variant that has the control.',
  check({ key, body }, { view }) {
    const covered = body.appliesTo?.variants;
    if (covered === undefined || !mayBeCredited(body, view.release)) return [];
    return uncreditedClaims(view, { key, body })
      .filter(({ risk }) => !coversVariants(view, body, risk))
      .map(({ risk, factor }) => {
        const bare = variantsOf(view, risk).filter((variant) => !covered.includes(variant));
        return {
          path: 'appliesTo.variants',
          message: say`${reducedFactorNames[factor]} of ${risk} is taken as reduced, but ${bare.join(', ')} ${bare.length === 1 ? 'does' : 'do'} not have the control`,
        };
      });
  },
});
