import { say } from '../../kernel/index.ts';
import { isExcepted, standingDecision } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferDecidedBySender = rule({
  id: 'transfer-decided-by-sender',
  level: 'error',
  kind: 'transfer',
  title: 'Transfer sent and decided by one person',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/4.3'],
  fix: 'Have the other side decide, or record in a plan why one person may hold both sides and what guards against it.',
  check({ body }, { view }) {
    const by = standingDecision(body)?.signed?.by;
    const sent = by !== undefined && body.acts?.some(({ act, by: sender }) => act === 'sent' && sender === by);
    if (!sent || isExcepted(view, 'onePersonBothSides')) return [];
    return [{ path: 'decision.signed.by', message: say`${by} sent it and decided it` }];
  },
});
