import { changedSince, isChangedSinceApproval, say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const approvalStale = rule({
  id: 'approval-stale',
  level: 'error',
  kind: 'any',
  title: 'Approved on facts that have changed',
  cites: ['iso14971:2019/4.5', 'iso14971:2019/10.3'],
  fix: 'Look at what changed and approve it again, or reaffirm the approval with a reason.',
  check({ body }, { view }) {
    if (!isChangedSinceApproval(view, body)) return [];
    return [
      {
        path: 'approval',
        message: say`was approved on ${body.approval?.on} on facts of ${changedSince(view, body.approval).join(', ')} that have changed since`,
      },
    ];
  },
});
