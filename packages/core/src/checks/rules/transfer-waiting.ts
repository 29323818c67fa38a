import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';
import { daysWaiting } from '../transfer-age.ts';

export const transferWaiting = rule({
  id: 'transfer-waiting',
  level: 'warning',
  kind: 'transfer',
  title: 'Transfer that has waited for more than 30 days',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/10.3'],
  fix: 'Take it up, decide it, or return it with a question.',
  check({ body }, { today }) {
    const days = body.state === 'sent' || body.state === 'received' ? daysWaiting(body, today) : undefined;
    if (days === undefined || days <= longest) return [];
    const message =
      body.state === 'sent'
        ? say`has waited for ${days} days to be received`
        : say`has waited for ${days} days to be decided`;
    return [{ path: 'state', message }];
  },
});

const longest = 30;
