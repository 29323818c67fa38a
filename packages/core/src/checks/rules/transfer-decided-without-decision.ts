import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const transferDecidedWithoutDecision = rule({
  id: 'transfer-decided-without-decision',
  level: 'error',
  kind: 'transfer',
  title: 'Transfer called decided without a decision',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/4.5'],
  fix: 'Record the outcome and the reason.',
  check({ body }) {
    if ((body.state !== 'decided' && body.state !== 'fedBack') || body.decision) return [];
    return [{ path: 'decision', message: say`is said to be decided, and no decision is recorded` }];
  },
});
