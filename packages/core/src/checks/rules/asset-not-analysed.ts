import { say } from '../../kernel/index.ts';
import { isNamedBy } from '../living.ts';
import { rule } from '../rule.ts';

export const assetNotAnalysed = rule({
  id: 'asset-not-analysed',
  level: 'warning',
  kind: 'asset',
  title: 'Asset without a security risk',
  cites: ['tir57:2016/4.3', 'iec81001-5-1:2021/7.2'],
  fix: 'Analyse what could happen to it, or retire it with a reason.',
  check({ key }, { view }) {
    return isNamedBy(view, key, 'securityRisk') ? [] : [{ message: say`is named by no security risk` }];
  },
});
