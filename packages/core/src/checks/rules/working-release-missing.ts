import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const workingReleaseMissing = rule({
  id: 'working-release-missing',
  level: 'warning',
  kind: 'device',
  title: 'No working release',
  cites: ['iec81001-5-1:2021/8', 'iso14971:2019/7.2'],
  fix: 'Name the release that is worked on; every judgement is made for one.',
  check({ body }) {
    return body.workingRelease === undefined
      ? [{ path: 'workingRelease', message: say`does not say which release is worked on` }]
      : [];
  },
});
