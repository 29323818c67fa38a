import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const p2Missing = rule({
  id: 'p2-missing',
  level: 'error',
  kind: 'safetyRisk',
  title: 'P2 not assessed',
  cites: ['iso14971:2019/5.5'],
  fix: 'Have the clinical side say how probable it is that the situation ends in the harm.',
  check({ body }) {
    return body.p2 === undefined
      ? [{ path: 'p2', message: say`has no probability that the situation leads to the harm` }]
      : [];
  },
});
