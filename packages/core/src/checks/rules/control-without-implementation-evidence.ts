import { say } from '../../kernel/index.ts';
import { isInPlace } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlWithoutImplementationEvidence = rule({
  id: 'control-without-implementation-evidence',
  level: 'error',
  kind: 'control',
  title: 'Control in place without evidence of its implementation',
  cites: ['iso14971:2019/7.2', 'iec81001-5-1:2021/7.4'],
  fix: 'Name the document that shows that the control was built as meant.',
  check({ body }, { view }) {
    if (!isInPlace(body, view.release) || body.implementationEvidence?.length) return [];
    return [{ path: 'implementationEvidence', message: say`is said to be in place, and nothing shows it` }];
  },
});
