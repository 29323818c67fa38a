import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const approvalWithoutBasis = rule({
  id: 'approval-without-basis',
  level: 'warning',
  kind: 'any',
  title: 'Approval that does not say what it rested on',
  cites: ['iso14971:2019/4.5'],
  fix: 'Approve it again, so that the facts it rests on are kept with it.',
  check({ body }) {
    return body.status === 'approved' && body.approval && !body.approval.basis
      ? [
          {
            path: 'approval.basis',
            message: say`is approved, and it cannot be told whether what was approved has changed since`,
          },
        ]
      : [];
  },
});
