import { say } from '../../kernel/index.ts';
import { living } from '../living.ts';
import { rule } from '../rule.ts';

export const sideWithoutParticipant = rule({
  id: 'side-without-participant',
  level: 'warning',
  kind: 'device',
  title: 'One side has nobody who speaks for it',
  cites: ['iso14971:2019/4.3', 'tir57:2016/3.3', 'sw96:2023/4'],
  fix: 'Name a participant for that side.',
  check(_device, { view }) {
    const present = new Set(living(view, 'participant').map(({ body }) => body.function));
    const safety =
      present.has('clinical') || present.has('safety') ? [] : [{ message: say`has no clinical or safety participant` }];
    return present.has('security') ? safety : [...safety, { message: say`has no security participant` }];
  },
});
