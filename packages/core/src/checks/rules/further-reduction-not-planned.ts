import { say } from '../../kernel/index.ts';
import { controlsReducing } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const furtherReductionNotPlanned = rule({
  id: 'further-reduction-not-planned',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Further reduction practicable, but none is planned',
  cites: ['mdr-annex-i-2', 'ivdr-annex-i-2', 'iso14971:2019/7.1'],
  fix: 'Plan the control, or say why it is not practicable after all.',
  check({ key, body }, { view }) {
    if (!body.afap?.furtherPracticable) return [];
    const planned = controlsReducing(view, key).some(({ body: control }) => control.state === 'planned');
    return planned ? [] : [{ path: 'afap', message: say`can be reduced further, and no planned control does it` }];
  },
});
