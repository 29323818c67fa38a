import { type SecurityProperty, securityProperties } from '../../device/index.ts';
import { livingReferrers } from '../living.ts';
import { rule } from '../rule.ts';

export const clinicalEffectMissing = rule({
  id: 'clinical-effect-missing',
  level: 'warning',
  kind: 'function',
  title: 'Clinical effect of a loss not answered',
  cites: ['iso14971:2019/5.3', 'iso14971:2019/5.4', 'mdcg2019-16:2020/3.2'],
  fix: 'Ask the clinical side once what happens when it is lost; every security risk on the function uses the answer.',
  check({ key, body }, { view }) {
    const lost = new Set<SecurityProperty>();
    for (const risk of livingReferrers(view, key, 'securityRisk', 'losses.'))
      for (const loss of view.get('securityRisk', risk)?.losses ?? [])
        if (loss.function === key) lost.add(loss.property);
    const open = securityProperties.filter(
      (property) => lost.has(property) && (body.ifLost?.[property]?.harmPossible ?? 'undetermined') === 'undetermined',
    );
    return open.map((property) => ({
      path: `ifLost.${property}`,
      message: `security risks name its loss of ${property}, and what then happens is not answered`,
    }));
  },
});
