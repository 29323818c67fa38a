import { say } from '../../kernel/index.ts';
import { evaluateSecurityRisk } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityResidualNotAccepted = rule({
  id: 'security-residual-not-accepted',
  level: 'error',
  kind: 'securityRisk',
  title: 'Security risk that needs a decision has none',
  cites: ['sw96:2023/7', 'tir57:2016/6'],
  fix: 'Record on what ground the residual risk is accepted, by whom and why, or control it further.',
  check({ key, body }, { view }) {
    if (evaluateSecurityRisk(view, key).now !== 'review') return [];
    if (body.acceptance === undefined)
      return [{ path: 'acceptance', message: say`calls for review, and nobody has decided on it` }];
    return body.acceptance.signed
      ? []
      : [{ path: 'acceptance.signed', message: say`is accepted, but it is not said by whom` }];
  },
});
