import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyRiskWithoutParticipants = rule({
  id: 'safety-risk-without-participants',
  level: 'warning',
  kind: 'safetyRisk',
  title: 'Safety risk estimated, and it is not said by whom',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/5.1'],
  fix: 'Name the participants of the analysis.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who estimated it` }];
  },
});
