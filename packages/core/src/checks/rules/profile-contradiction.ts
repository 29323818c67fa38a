import { profileContradictions } from '../../law/index.ts';
import { rule } from '../rule.ts';

export const profileContradiction = rule({
  id: 'profile-contradiction',
  level: 'error',
  kind: 'device',
  title: 'Answers on the device contradict each other',
  cites: ['mdr-art-5-2', 'ivdr-art-5-2'],
  fix: 'Correct one of the answers.',
  check({ body }) {
    return profileContradictions(body.profile).map(({ fields, message }) => ({
      path: `profile.${fields.at(-1) ?? 'regulation'}`,
      message,
    }));
  },
});
