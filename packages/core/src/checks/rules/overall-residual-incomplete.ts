import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const overallResidualIncomplete = rule({
  id: 'overall-residual-incomplete',
  level: 'error',
  kind: 'overallResidual',
  title: 'Overall residual risk without method or conclusion',
  cites: ['iso14971:2019/8', 'sw96:2023/8', 'tir57:2016/7'],
  fix: 'Say how the residual risks were judged together, what came out and why.',
  check({ body }) {
    return (['method', 'conclusion', 'reason'] as const)
      .filter((part) => body[part] === undefined)
      .map((part) => ({ path: part, message: unsaid[part] }));
  },
});

const unsaid = words({
  method: 'does not say how it was judged',
  conclusion: 'does not say whether it is acceptable',
  reason: 'does not say why',
});
