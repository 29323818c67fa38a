import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const operatorControlWithoutJustification = rule({
  id: 'operator-control-without-justification',
  level: 'error',
  kind: 'control',
  title: 'Control left to the operator without a justification',
  cites: ['mdcg2019-16:2020/3.6', 'mdcg2019-16:2020/2.6.2', 'mdr-annex-i-4', 'ivdr-annex-i-4'],
  fix: 'Say why the device or the manufacturer cannot provide it.',
  check({ body }) {
    if (body.providedBy?.who !== 'operator' || body.providedBy.justification !== undefined) return [];
    return [{ path: 'providedBy.justification', message: say`is left to the operator, and it is not said why` }];
  },
});
