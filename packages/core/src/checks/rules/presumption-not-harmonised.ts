import { say } from '../../kernel/index.ts';
import { presumptionOfConformity, type Regulation } from '../../law/index.ts';
import { rule } from '../rule.ts';

export const presumptionNotHarmonised = rule({
  id: 'presumption-not-harmonised',
  level: 'error',
  kind: 'device',
  title: 'Presumption of conformity claimed through a standard that gives none',
  cites: ['mdr-art-8', 'ivdr-art-8'],
  fix: 'Claim the state of the art instead, and show how each requirement is met.',
  check({ body }, { knowledge }) {
    const regulations: readonly Regulation[] = body.profile.regulation ? [body.profile.regulation] : ['mdr', 'ivdr'];
    return (body.conformityClaims ?? []).flatMap(({ standard, claim, text }, at) => {
      if (claim !== 'presumptionOfConformity' && !claimsPresumption(text)) return [];
      const refused = regulations
        .map((regulation) => presumptionOfConformity(knowledge, standard, regulation))
        .find(({ allowed }) => !allowed);
      return refused
        ? [{ path: `conformityClaims.${at}`, message: say`claims presumption of conformity: ${refused.reason}` }]
        : [];
    });
  },
});

/** Some sentence speaks of presumption and does not deny it. */
function claimsPresumption(text: string): boolean {
  return text
    .split(/[.;]/)
    .some(
      (sentence) =>
        /\bpresum(e[ds]?|ption|ing)\b/i.test(sentence) && !/\b(no|not|never|nor|without|cannot)\b/i.test(sentence),
    );
}
