import { rule } from '../rule.ts';

export const signedInTheFuture = rule({
  id: 'signed-in-the-future',
  level: 'warning',
  kind: 'any',
  title: 'Approval dated after today',
  cites: ['iso14971:2019/4.5', 'iso-13485'],
  fix: 'Correct the day.',
  check({ body }, { today }) {
    const on = body.approval?.on;
    return on !== undefined && on > today
      ? [{ path: 'approval.on', message: `is dated ${on}, which is yet to come` }]
      : [];
  },
});
