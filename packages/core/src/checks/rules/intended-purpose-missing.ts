import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const intendedPurposeMissing = rule({
  id: 'intended-purpose-missing',
  level: 'error',
  kind: 'device',
  title: 'Intended purpose missing',
  cites: ['iso14971:2019/5.2', 'mdr-annex-ii-1.1', 'ivdr-annex-ii-1.1'],
  fix: 'Write down the intended purpose; every judgement of risk starts from it.',
  check({ body }) {
    return body.intendedPurpose === undefined
      ? [{ path: 'intendedPurpose', message: say`has no intended purpose` }]
      : [];
  },
});
