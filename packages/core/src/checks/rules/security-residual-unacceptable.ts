import { say } from '../../kernel/index.ts';
import { evaluateSecurityRisk } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityResidualUnacceptable = rule({
  id: 'security-residual-unacceptable',
  level: 'error',
  kind: 'securityRisk',
  title: 'Security risk that the policy does not accept',
  cites: ['sw96:2023/6', 'tir57:2016/5', 'mdcg2019-16:2020/3.4'],
  fix: 'Control it further; a control counts once it is in place and verified.',
  check({ key }, { view }) {
    const { now, because } = evaluateSecurityRisk(view, key);
    return now === 'unacceptable'
      ? [{ path: 'exploitability', message: say`is unacceptable as it stands: ${because}` }]
      : [];
  },
});
