import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const transferSourceMismatch = rule({
  id: 'transfer-source-mismatch',
  level: 'error',
  kind: 'transfer',
  title: 'Transfer whose source does not fit its connection point',
  cites: ['mdcg2019-16:2020/10'],
  fix: 'Send security risks at cp1, security controls at cp2, safety controls at cp3, the overall security residual risk at cp4.',
  check({ body }, { view }) {
    const wanted = { cp1: 'securityRisk', cp2: 'control', cp3: 'control', cp4: 'overallResidual' } as const;
    const kind = view.kindOf(body.source);
    return kind === wanted[body.point]
      ? []
      : [{ path: 'source', message: say`${body.source} does not cross at ${body.point}` }];
  },
});
