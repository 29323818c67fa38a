import { say } from '../../kernel/index.ts';
import { safetyPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityScaleIsSeverity = rule({
  id: 'security-scale-is-severity',
  level: 'error',
  kind: 'securityPolicy',
  title: 'Severity of harm used as impact on the security side',
  cites: ['mdcg2019-16:2020/3.2', 'tir57:2016/3.1.1'],
  fix: 'Give the security side an impact scale of its own; harm is judged on the safety side alone.',
  check({ body }, { view }) {
    const severity = new Set(safetyPolicyOf(view)?.severity.map(({ id }) => id));
    const shared = body.impact.filter(({ id }) => severity.has(id)).map(({ name }) => name);
    return shared.length * 2 > body.impact.length
      ? [{ path: 'impact', message: say`uses the severities ${shared.join(', ')} of the safety policy as impact` }]
      : [];
  },
});
