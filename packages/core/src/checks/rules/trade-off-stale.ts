import { changedSince, isStale, say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const tradeOffStale = rule({
  id: 'trade-off-stale',
  level: 'error',
  kind: 'control',
  title: 'Trade-off approved on facts that have changed',
  cites: ['iso14971:2019/10.3', 'iso14971:2019/7.5'],
  fix: 'Look at what changed and approve again, or reaffirm the trade-off with a reason.',
  check({ body }, { view }) {
    return (body.tradeOff?.approvals ?? []).flatMap((approval, at) => {
      if (!isStale(view, approval)) return [];
      const changed = changedSince(view, approval).join(', ');
      return [
        {
          path: `tradeOff.approvals.${at}`,
          message: say`${approval.by} approved the trade-off on facts of ${changed} that have changed since`,
        },
      ];
    });
  },
});
