import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const overallResidualWithoutParticipants = rule({
  id: 'overall-residual-without-participants',
  level: 'warning',
  kind: 'overallResidual',
  title: 'Overall judgement without participants',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/8'],
  fix: 'Name who took part in the judgement.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who judged` }];
  },
});
