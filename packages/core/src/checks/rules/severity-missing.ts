import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const severityMissing = rule({
  id: 'severity-missing',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Severity of harm not assessed',
  cites: ['iso14971:2019/5.5'],
  fix: 'Have the clinical side say how grave the harm is.',
  check({ body }) {
    return body.severity === undefined ? [{ path: 'severity', message: say`has no severity of harm` }] : [];
  },
});
