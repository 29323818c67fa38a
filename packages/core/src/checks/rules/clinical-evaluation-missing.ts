import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const clinicalEvaluationMissing = rule({
  id: 'clinical-evaluation-missing',
  level: 'error',
  kind: 'device',
  title: 'No reference to the clinical or performance evaluation',
  cites: ['mdr-art-61', 'ivdr-art-56', 'iso14971:2019/8'],
  fix: 'Name the report that benefit is argued from.',
  check({ body }) {
    return body.clinicalEvaluation === undefined
      ? [{ path: 'clinicalEvaluation', message: say`names no clinical or performance evaluation` }]
      : [];
  },
});
