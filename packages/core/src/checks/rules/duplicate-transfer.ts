import { say } from '../../kernel/index.ts';
import { transferOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const duplicateTransfer = rule({
  id: 'duplicate-transfer',
  level: 'error',
  kind: 'transfer',
  title: 'Two transfers for one source at one connection point',
  cites: ['mdcg2019-16:2020/10'],
  fix: 'Keep one, and retire the other with a reason.',
  check({ key, body }, { view }) {
    const first = transferOf(view, body.point, body.source);
    return first && first.key !== key
      ? [{ path: 'source', message: say`${body.source} already crosses at ${body.point} with ${first.key}` }]
      : [];
  },
});
