import { say } from '../../kernel/index.ts';
import { judgementNames, judgements } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const judgementUnsigned = rule({
  id: 'judgement-unsigned',
  level: 'warning',
  kind: 'control',
  title: 'Judgement of a control without who gave it',
  cites: ['iso14971:2019/4.5', 'tir57:2016/3.5'],
  fix: 'Say who judged and when, with the facts it rests on.',
  check({ body }) {
    return judgements.flatMap((judgement) =>
      body[judgement] && !body[judgement].judged
        ? [
            {
              path: `${judgement}.judged`,
              message: say`${judgementNames[judgement]} is written down, but not signed, so it counts as not judged`,
            },
          ]
        : [],
    );
  },
});
