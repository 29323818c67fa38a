import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const authorMissing = rule({
  id: 'author-missing',
  level: 'warning',
  kind: 'any',
  title: 'Approved or in review without an author',
  cites: ['iso14971:2019/4.5', 'iso-13485'],
  fix: 'Name the author; otherwise it cannot be told that a second person approved.',
  check({ body }) {
    const asked = body.status === 'approved' || body.status === 'inReview';
    return asked && body.author === undefined ? [{ path: 'author', message: say`does not say who wrote it` }] : [];
  },
});
