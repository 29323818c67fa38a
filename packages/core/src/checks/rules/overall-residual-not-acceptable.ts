import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const overallResidualNotAcceptable = rule({
  id: 'overall-residual-not-acceptable',
  level: 'error',
  kind: 'overallResidual',
  title: 'Overall residual risk not acceptable',
  cites: ['iso14971:2019/8', 'sw96:2023/8'],
  fix: 'Control further, or change the intended purpose; the device cannot be released so.',
  check({ body }) {
    if (body.conclusion !== 'notAcceptable') return [];
    const message = body.reason === undefined ? say`is not acceptable` : say`is not acceptable: ${body.reason}`;
    return [{ path: 'conclusion', message }];
  },
});
