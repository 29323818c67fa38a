import { safetyPolicyOf, securityPolicyOf, standingDecision } from '../../risk/index.ts';
import { rule } from '../rule.ts';
import { unknownLevels } from '../scale-levels.ts';

export const decisionLevelUnknown = rule({
  id: 'decision-level-unknown',
  level: 'error',
  kind: 'transfer',
  title: 'Decision with a level that the policies do not have',
  cites: ['iso14971:2019/4.4', 'sw96:2023/4.4'],
  fix: 'Use a level of the policies in force.',
  check({ body }, { view }) {
    const { severity, requiredExploitability } = standingDecision(body) ?? {};
    const [safety, security] = [safetyPolicyOf(view), securityPolicyOf(view)];
    return [
      ...(safety ? unknownLevels(safety.severity, 'decision', { severity }) : []),
      ...(security ? unknownLevels(security.exploitability, 'decision', { requiredExploitability }) : []),
    ];
  },
});
