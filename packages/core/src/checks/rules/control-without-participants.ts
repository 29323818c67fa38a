import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const controlWithoutParticipants = rule({
  id: 'control-without-participants',
  level: 'warning',
  kind: 'control',
  title: 'Control analysed, and it is not said by whom',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/7.1'],
  fix: 'Name who took part in the analysis of the control.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who analysed it` }];
  },
});
