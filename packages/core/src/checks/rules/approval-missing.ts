import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const approvalMissing = rule({
  id: 'approval-missing',
  level: 'error',
  kind: 'any',
  title: 'Approved without an approval',
  cites: ['iso14971:2019/4.5', 'iso-13485'],
  fix: 'Record who approved it and when, or take it back to draft.',
  check({ body }) {
    return body.status === 'approved' && !body.approval
      ? [{ path: 'approval', message: say`is said to be approved, and it is not said by whom` }]
      : [];
  },
});
