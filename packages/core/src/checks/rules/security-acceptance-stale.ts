import { isStale, staleKeys } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityAcceptanceStale = rule({
  id: 'security-acceptance-stale',
  level: 'error',
  kind: 'securityRisk',
  title: 'Security risk accepted on facts that have changed',
  cites: ['tir57:2016/9', 'sw96:2023/10'],
  fix: 'Look at what changed and decide again, or reaffirm the decision with a reason.',
  check({ body }, { view }) {
    const signed = body.acceptance?.signed;
    if (!isStale(view, signed)) return [];
    return [
      {
        path: 'acceptance.signed',
        message: `rests on facts of ${staleKeys(view, signed?.basis ?? {}).join(', ')} that have changed since ${signed?.on}`,
      },
    ];
  },
});
