import { staleBasis } from '../../file/index.ts';
import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityAcceptanceStale = rule({
  id: 'security-acceptance-stale',
  level: 'error',
  kind: 'securityRisk',
  title: 'Security risk accepted on facts that have changed',
  cites: ['tir57:2016/9', 'sw96:2023/10'],
  fix: 'Look at what changed and decide again, or reaffirm the decision with a reason.',
  check({ key, body }, { view }) {
    const signed = body.acceptance?.signed;
    if (signed === undefined) return [];
    const stale = staleBasis(view, { kind: 'securityRisk', key, body }, { field: 'acceptance.signed', signed });
    if (stale.length === 0) return [];
    return [
      {
        path: 'acceptance.signed',
        message: say`rests on facts of ${stale.join(', ')} that have changed since ${signed.on}`,
      },
    ];
  },
});
