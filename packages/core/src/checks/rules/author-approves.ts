import { say } from '../../kernel/index.ts';
import { isExcepted } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const authorApproves = rule({
  id: 'author-approves',
  level: 'error',
  kind: 'any',
  title: 'Author approved the own record',
  cites: ['iso14971:2019/4.5', 'iso-13485'],
  fix: 'Have a second person approve it, or record in a plan why one person may do both and what guards against it.',
  check({ body }, { view }) {
    const by = body.approval?.by;
    if (by === undefined || by !== body.author || isExcepted(view, 'authorApproves')) return [];
    return [{ path: 'approval.by', message: say`${by} wrote it and approved it` }];
  },
});
