import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const afapMissing = rule({
  id: 'afap-missing',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Not argued that the risk is reduced as far as possible',
  cites: ['mdr-annex-i-2', 'ivdr-annex-i-2', 'mdr-annex-i-4', 'ivdr-annex-i-4'],
  fix: 'Say whether a further reduction is practicable, and why; it is asked for in every cell of the matrix.',
  check({ body }) {
    return body.afap ? [] : [{ path: 'afap', message: say`does not say whether it can be reduced further` }];
  },
});
