import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const assumptionWithoutIfuLine = rule({
  id: 'assumption-without-ifu-line',
  level: 'error',
  kind: 'assumption',
  title: 'Reliance on operator or IT that the instructions for use do not tell',
  cites: ['mdr-annex-i-23.4-ab', 'ivdr-annex-i-20.4.1-ah', 'mdcg2019-16:2020/3.6'],
  fix: 'Put the requirement into the instructions for use and name the line here.',
  check({ body }) {
    if (body.about === 'environment' || body.ifuLine !== undefined) return [];
    return [{ path: 'ifuLine', message: say`is relied on, and no line of the instructions for use says so` }];
  },
});
