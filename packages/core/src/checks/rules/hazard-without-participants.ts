import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const hazardWithoutParticipants = rule({
  id: 'hazard-without-participants',
  level: 'warning',
  kind: 'hazard',
  title: 'Hazard identification does not say who took part',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/5.1'],
  fix: 'Name the participants of the analysis.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who identified it` }];
  },
});
