import { say } from '../../kernel/index.ts';
import { standingDecision } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferDecisionUnsigned = rule({
  id: 'transfer-decision-unsigned',
  level: 'error',
  kind: 'transfer',
  title: 'Decision on a transfer without who took it',
  cites: ['iso14971:2019/4.5', 'tir57:2016/3.5'],
  fix: 'Say who decided or dismissed it, and when.',
  check({ body }) {
    const decision = standingDecision(body);
    if (decision && !decision.signed)
      return [{ path: 'decision.signed', message: say`is decided, and it is not said by whom` }];
    const unsignedDismissal = body.state === 'dismissed' && !body.dismissed?.signed;
    return unsignedDismissal
      ? [{ path: 'dismissed.signed', message: say`is dismissed, and it is not said by whom` }]
      : [];
  },
});
