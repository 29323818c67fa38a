import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityRiskWithoutParticipants = rule({
  id: 'security-risk-without-participants',
  level: 'warning',
  kind: 'securityRisk',
  title: 'Security analysis does not say who took part',
  cites: ['tir57:2016/3.3', 'iec81001-5-1:2021/4.1.4'],
  fix: 'Name the participants of the analysis.',
  check({ body }) {
    return body.participants?.length ? [] : [{ path: 'participants', message: say`does not say who analysed it` }];
  },
});
