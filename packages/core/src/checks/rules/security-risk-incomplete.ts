import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityRiskIncomplete = rule({
  id: 'security-risk-incomplete',
  level: 'warning',
  kind: 'securityRisk',
  title: 'Security risk without threat, weakness or asset',
  cites: ['tir57:2016/4.3', 'sw96:2023/5', 'iec81001-5-1:2021/7.2'],
  fix: 'Name the threat, the weakness and the asset that make up the risk.',
  check({ body }) {
    return (['threat', 'weakness', 'asset'] as const)
      .filter((part) => body[part] === undefined)
      .map((part) => ({ path: part, message: missing[part] }));
  },
});

const missing = words({ threat: 'names no threat', weakness: 'names no weakness', asset: 'names no asset' });
