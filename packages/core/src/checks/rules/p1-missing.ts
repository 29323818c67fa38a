import { say } from '../../kernel/index.ts';
import { hasSecurityCause } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const p1Missing = rule({
  id: 'p1-missing',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Sequence without P1',
  cites: ['iso14971:2019/5.5'],
  fix: 'Estimate how probable it is that the sequence leads to the situation.',
  check({ body }) {
    return (body.sequences ?? []).flatMap((sequence, at) =>
      hasSecurityCause(sequence) || sequence.p1 !== undefined
        ? []
        : [{ path: `sequences.${at}.p1`, message: say`sequence ${sequence.id} has no P1` }],
    );
  },
});
