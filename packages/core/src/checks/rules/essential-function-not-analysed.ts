import { say } from '../../kernel/index.ts';
import { isNamedBy } from '../living.ts';
import { rule } from '../rule.ts';

export const essentialFunctionNotAnalysed = rule({
  id: 'essential-function-not-analysed',
  level: 'warning',
  kind: 'function',
  title: 'Essential function that no security risk names',
  cites: ['iso14971:2019/5.3', 'tir57:2016/4.2', 'iec81001-5-1:2021/7.1.2'],
  fix: 'Analyse what an attacker could take from it.',
  check({ key, body }, { view }) {
    if (!body.essential?.is || isNamedBy(view, key, 'securityRisk', 'losses.')) return [];
    return [{ path: 'essential', message: say`is essential, and no security risk names its loss` }];
  },
});
