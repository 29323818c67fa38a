import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const p1WithoutBasis = rule({
  id: 'p1-without-basis',
  level: 'warning',
  kind: 'hazardousSituation',
  title: 'P1 without a basis',
  cites: ['iso14971:2019/5.5'],
  fix: 'Say what the estimate rests on.',
  check({ body }) {
    return (body.sequences ?? []).flatMap(({ id, p1, p1Basis }, at) =>
      p1 !== undefined && p1Basis === undefined
        ? [{ path: `sequences.${at}.p1Basis`, message: say`P1 of sequence ${id} is given without saying why` }]
        : [],
    );
  },
});
