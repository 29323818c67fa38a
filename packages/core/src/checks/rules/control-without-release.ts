import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const controlWithoutRelease = rule({
  id: 'control-without-release',
  level: 'warning',
  kind: 'control',
  title: 'Control in place without the releases that have it',
  cites: ['iso14971:2019/7.2', 'iec81001-5-1:2021/8'],
  fix: 'Name the releases it is implemented in.',
  check({ body }) {
    if (body.state !== 'inPlace' || body.implementedIn?.length) return [];
    return [{ path: 'implementedIn', message: say`does not say which releases have it` }];
  },
});
