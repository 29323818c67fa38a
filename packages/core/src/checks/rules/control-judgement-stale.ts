import { isStale, say, staleKeys } from '../../kernel/index.ts';
import { judgementNames, judgements } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlJudgementStale = rule({
  id: 'control-judgement-stale',
  level: 'error',
  kind: 'control',
  title: 'Control judged on facts that have changed',
  cites: ['iso14971:2019/10.3', 'tir57:2016/9'],
  fix: 'Look at what changed and judge again, or reaffirm the judgement with a reason.',
  check({ body }, { view }) {
    const stale = judgements.filter((judgement) => isStale(view, body[judgement]?.judged));
    return stale.map((judgement) => {
      const judged = body[judgement]?.judged;
      const changed = staleKeys(view, judged?.basis ?? {}).join(', ');
      return {
        path: `${judgement}.judged`,
        message: say`${judgementNames[judgement]} was judged on ${judged?.on} on facts of ${changed} that have changed since`,
      };
    });
  },
});
