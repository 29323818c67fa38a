import { say } from '../../kernel/index.ts';
import { inMode } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const weakWithoutReason = rule({
  id: 'weak-without-reason',
  level: 'warning',
  kind: 'control',
  title: 'Control judged weak, or hindering, without a reason',
  cites: ['iso14971:2019/7.1', 'mdcg2019-16:2020/3.2'],
  fix: 'Say what gets past it, or whom it stops when.',
  check({ body }) {
    const weak = body.strength?.level === 'weak' && body.strength.reason === undefined;
    const hindering = (body.hindrance?.modes ?? []).flatMap(({ mode, level, reason }, at) =>
      level === 'hinders' && reason === undefined
        ? [{ path: `hindrance.modes.${at}`, message: say`is said to hinder in ${inMode[mode]}, and not how` }]
        : [],
    );
    return weak
      ? [{ path: 'strength.reason', message: say`is judged weak without a reason` }, ...hindering]
      : hindering;
  },
});
