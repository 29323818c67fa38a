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
    const returned = body.acts?.findLast(({ act }) => act === 'returned');
    const question = returned?.text ?? say`no question given`;
    const message = returned
      ? say`was returned by ${returned.by} and waits for an answer: ${question}`
      : say`was returned by the other side and waits for an answer: ${question}`;
    return [{ path: 'state', message }];
  },
});
