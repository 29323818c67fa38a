import { say } from '../../kernel/index.ts';
import { isReopened } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferNotFedBack = rule({
  id: 'transfer-not-fed-back',
  level: 'warning',
  kind: 'transfer',
  title: 'Decision not fed back to the sender',
  cites: ['mdcg2019-16:2020/10'],
  fix: 'Have the sender take note of the decision and act on it.',
  check({ body }, { view }) {
    // What a change has re-opened is decided anew before anybody takes note: transfer-stale.
    return body.state === 'decided' && !isReopened(view, body)
      ? [{ path: 'state', message: say`is decided, and the sender has not taken note` }]
      : [];
  },
});
