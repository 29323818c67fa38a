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
        const name = reducedFactorNames[factor];
        const message =
          bare.length === 1
            ? say`${name} of ${risk} is taken as reduced, but ${bare[0]} does not have the control`
            : say`${name} of ${risk} is taken as reduced, but ${bare.join(', ')} do not have the control`;
        return { path: 'appliesTo.variants', message };
      });
  },
});
