import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const transferDismissedWithoutReason = rule({
  id: 'transfer-dismissed-without-reason',
  level: 'error',
  kind: 'transfer',
  title: 'Transfer dismissed without a reason',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/4.5'],
  fix: 'Say why it need not cross, or send it.',
  check({ body }) {
    if (body.state !== 'dismissed' || body.dismissed?.reason !== undefined) return [];
    return [{ path: 'dismissed.reason', message: say`is dismissed, and it is not said why` }];
  },
});
