import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const operatorControlWithoutIfuLine = rule({
  id: 'operator-control-without-ifu-line',
  level: 'error',
  kind: 'control',
  title: 'Control left to the operator that the instructions for use do not ask for',
  cites: ['mdr-annex-i-23.4-ab', 'ivdr-annex-i-20.4.1-ah', 'mdcg2019-16:2020/4.2'],
  fix: 'Put it into the instructions for use and name the line here.',
  check({ body }) {
    if (body.providedBy?.who !== 'operator' || body.providedBy.ifuLine !== undefined) return [];
    return [
      {
        path: 'providedBy.ifuLine',
        message: say`is left to the operator, and no line of the instructions for use asks for it`,
      },
    ];
  },
});
