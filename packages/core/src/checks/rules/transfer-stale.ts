import { changedSince, say } from '../../kernel/index.ts';
import { isReopened } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferStale = rule({
  id: 'transfer-stale',
  level: 'error',
  kind: 'transfer',
  title: 'Transfer decided on facts that have changed',
  cites: ['iso14971:2019/10.3', 'tir57:2016/9'],
  fix: 'Look at what changed and decide again, or reaffirm the decision with a reason.',
  check({ body }, { view }) {
    if (!isReopened(view, body)) return [];
    const dismissed = body.state === 'dismissed';
    const signed = dismissed ? body.dismissed?.signed : body.decision?.signed;
    const changed = changedSince(view, signed).join(', ');
    return [
      {
        path: dismissed ? 'dismissed.signed' : 'decision.signed',
        message: say`rests on facts of ${changed} that have changed since ${signed?.on}`,
      },
    ];
  },
});
