import {
  harmPossibleOf,
  isHarmlessUnsigned,
  propertyNames,
  type SecurityProperty,
  securityProperties,
} from '../../device/index.ts';
import { say } from '../../kernel/index.ts';
import { livingReferrers } from '../living.ts';
import { type CheckContext, rule } from '../rule.ts';

export const clinicalEffectMissing = rule({
  id: 'clinical-effect-missing',
  level: 'warning',
  kind: 'function',
  title: 'Clinical effect of a loss not answered',
  cites: ['iso14971:2019/5.3', 'iso14971:2019/5.4', 'mdcg2019-16:2020/3.2'],
  fix: 'Ask the clinical side once what happens when it is lost; every security risk on the function uses the answer. That nobody is harmed counts once it is signed.',
  check({ key, body }, { view }) {
    const unanswered = securityProperties.filter(
      (property) => (harmPossibleOf(body.ifLost?.[property]) ?? 'undetermined') === 'undetermined',
    );
    if (unanswered.length === 0) return [];
    const lost = lossesNamed(view, key);
    const open = unanswered.filter((property) => lost.has(property));
    return open.map((property) => {
      const effect = body.ifLost?.[property];
      const loss = propertyNames[property];
      const message =
        effect !== undefined && isHarmlessUnsigned(effect)
          ? say`security risks name its loss of ${loss}, and that it harms nobody is not signed`
          : say`security risks name its loss of ${loss}, and what then happens is not answered`;
      return { path: `ifLost.${property}`, message };
    });
  },
});

/** What living security risks say of the function that is lost. */
function lossesNamed(view: CheckContext['view'], key: string): ReadonlySet<SecurityProperty> {
  const risks = livingReferrers(view, key, 'securityRisk').map((risk) => view.get('securityRisk', risk));
  const losses = risks.flatMap((risk) => risk?.losses ?? []);
  return new Set(losses.filter((loss) => loss.function === key).map(({ property }) => property));
}
