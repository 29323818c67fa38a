import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const controlReducesNothing = rule({
  id: 'control-reduces-nothing',
  level: 'warning',
  kind: 'control',
  title: 'Control that reduces no risk',
  cites: ['iso14971:2019/7.1', 'sw96:2023/7'],
  fix: 'Link the risk and the factor it reduces, or retire it with a reason.',
  check({ body }) {
    return body.reduces?.length ? [] : [{ path: 'reduces', message: say`names no risk that it reduces` }];
  },
});
