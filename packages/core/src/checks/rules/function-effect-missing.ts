import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const functionEffectMissing = rule({
  id: 'function-effect-missing',
  level: 'error',
  kind: 'function',
  title: 'Function whose effect on the patient is not stated',
  cites: ['iso14971:2019/5.3', 'mdcg2019-16:2020/2.3'],
  fix: 'Have the safety side say what the function does for the patient.',
  check({ body }) {
    return body.effect === undefined
      ? [{ path: 'effect', message: say`does not say what it does for the patient` }]
      : [];
  },
});
