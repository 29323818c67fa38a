import { say } from '../../kernel/index.ts';
import { isExcepted } from '../../risk/index.ts';
import { living } from '../living.ts';
import { rule } from '../rule.ts';

export const onePersonBothSides = rule({
  id: 'one-person-both-sides',
  level: 'error',
  kind: 'device',
  title: 'One person takes part for both sides',
  cites: ['iso14971:2019/4.3', 'mdcg2019-16:2020/3.2'],
  fix: 'Name a second person, or record in a plan why one person may hold both sides and what guards against it.',
  check(_device, { view }) {
    if (isExcepted(view, 'onePersonBothSides')) return [];
    const people = living(view, 'participant');
    const security = new Set(people.filter(({ body }) => body.function === 'security').map(({ body }) => body.title));
    const both = people.filter(
      ({ body }) => (body.function === 'safety' || body.function === 'clinical') && security.has(body.title),
    );
    return both.map(({ body: { title, function: other } }) => ({
      message:
        other === 'safety'
          ? say`${title} takes part for security and for safety`
          : say`${title} takes part for security and for clinical`,
    }));
  },
});
