import { propertyNames } from '../../device/index.ts';
import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerAgainstClinicalEffect = rule({
  id: 'safety-answer-against-clinical-effect',
  level: 'error',
  kind: 'securityRisk',
  title: 'Security risk said to be harmless though its loss can harm',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.4'],
  fix: 'Change the answer, or have the clinical side revise what it said of the function.',
  check({ body }, { view }) {
    if (body.safetyImpact?.answer !== 'none') return [];
    return (body.losses ?? []).flatMap(({ property, function: key }, at) => {
      const effect = key === undefined ? undefined : view.get('function', key)?.ifLost?.[property];
      if (effect?.harmPossible !== 'yes') return [];
      return [
        {
          path: `losses.${at}`,
          message: say`is answered "none", but losing ${propertyNames[property]} of ${key} was said to be able to harm`,
        },
      ];
    });
  },
});
