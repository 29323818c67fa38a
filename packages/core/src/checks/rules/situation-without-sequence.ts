import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const situationWithoutSequence = rule({
  id: 'situation-without-sequence',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Hazardous situation without a sequence of events',
  cites: ['iso14971:2019/5.4'],
  fix: 'Write down the foreseeable sequence that leads to it, with its causes.',
  check({ body }) {
    return body.sequences?.length ? [] : [{ path: 'sequences', message: say`has no sequence of events` }];
  },
});
