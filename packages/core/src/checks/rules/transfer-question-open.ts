import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const transferQuestionOpen = rule({
  id: 'transfer-question-open',
  level: 'warning',
  kind: 'transfer',
  title: 'Question of the other side not answered',
  cites: ['mdcg2019-16:2020/10'],
  fix: 'Answer it and send the transfer again.',
  check({ body }) {
    if (body.state !== 'returned') return [];
    const { by = say`the other side`, text = say`no question given` } =
      body.acts?.findLast(({ act }) => act === 'returned') ?? {};
    return [{ path: 'state', message: say`was returned by ${by} and waits for an answer: ${text}` }];
  },
});
