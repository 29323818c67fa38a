import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const retiredWithoutReason = rule({
  id: 'retired-without-reason',
  level: 'error',
  kind: 'any',
  title: 'Retired without a reason',
  cites: ['iso14971:2019/4.5'],
  fix: 'Say who retired it, when and why.',
  ofRetired: true,
  check({ body }) {
    return body.retired ? [] : [{ path: 'retired', message: say`is retired, and it is not said why` }];
  },
});
