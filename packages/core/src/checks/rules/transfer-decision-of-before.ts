import { say } from '../../kernel/index.ts';
import { outcomeNames, standingDecision, transferStateNames } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferDecisionOfBefore = rule({
  id: 'transfer-decision-of-before',
  level: 'error',
  kind: 'transfer',
  title: 'Transfer that waits for a decision and bears an earlier one',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/4.5'],
  fix: 'Take the earlier decision out: it stays in the history. Where it still stands, say that the transfer is decided.',
  check({ body }) {
    const { decision, dismissed } = body;
    const state = transferStateNames[body.state];
    if (decision && !standingDecision(body)) {
      const outcome = outcomeNames[decision.outcome];
      return [{ path: 'decision', message: say`is ${state}, so the decision "${outcome}" in it does not stand` }];
    }
    if (dismissed && body.state !== 'dismissed')
      return [{ path: 'dismissed', message: say`is ${state}, so the dismissal in it does not stand` }];
    return [];
  },
});
