import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const controlWithoutOption = rule({
  id: 'control-without-option',
  level: 'warning',
  kind: 'control',
  title: 'Kind of risk control not said',
  cites: ['iso14971:2019/7.1', 'mdr-annex-i-4', 'ivdr-annex-i-4'],
  fix: 'Say whether it is inherently safe design, a protective measure or information; the first that is practicable is asked for.',
  check({ body }) {
    return body.option ? [] : [{ path: 'option', message: say`does not say which kind of control it is` }];
  },
});
