import { propertyNames, securityProperties } from '../../device/index.ts';
import { isStale, say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const clinicalEffectStale = rule({
  id: 'clinical-effect-stale',
  level: 'warning',
  kind: 'function',
  title: 'Clinical effect answered on facts that have changed',
  cites: ['iso14971:2019/10.3'],
  fix: 'Ask again, or reaffirm the answer with a reason.',
  check({ body }, { view }) {
    return securityProperties.flatMap((property) =>
      isStale(view, body.ifLost?.[property]?.answered)
        ? [
            {
              path: `ifLost.${property}.answered`,
              message: say`what the loss of ${propertyNames[property]} does was answered on facts that have changed since`,
            },
          ]
        : [],
    );
  },
});
