import { say } from '../../kernel/index.ts';
import { standingDecision } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const transferDecisionWithoutParticipants = rule({
  id: 'transfer-decision-without-participants',
  level: 'error',
  kind: 'transfer',
  title: 'Decision on a transfer without participants',
  cites: ['iso14971:2019/4.3', 'iso14971:2019/5.1'],
  fix: 'Name who took part in the decision.',
  check({ body }) {
    const decision = standingDecision(body);
    return decision && !decision.participants?.length
      ? [{ path: 'decision.participants', message: say`is decided, and nobody is said to have taken part` }]
      : [];
  },
});
