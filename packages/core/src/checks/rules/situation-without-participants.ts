import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const situationWithoutParticipants = rule({
  id: 'situation-without-participants',
  level: 'warning',
  kind: 'hazardousSituation',
  title: 'Safety analysis does not say who took part',
  cites: ['iso14971:2019/5.1', 'iso14971:2019/4.3'],
  fix: 'Name the participants of the analysis.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who analysed it` }];
  },
});
