import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const functionWithoutParticipants = rule({
  id: 'function-without-participants',
  level: 'warning',
  kind: 'function',
  title: 'Clinical effect of a loss, and nobody took part',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/5.1'],
  fix: 'Name who took part in the answers.',
  check({ body }) {
    if (body.ifLost === undefined) return [];
    return body.participants?.length
      ? []
      : [{ path: 'participants', message: say`does not say who judged what its loss would do` }];
  },
});
