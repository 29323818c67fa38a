import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const useContextIncomplete = rule({
  id: 'use-context-incomplete',
  level: 'warning',
  kind: 'device',
  title: 'Users, patients or environment not described',
  cites: ['iso14971:2019/5.2', 'tir57:2016/4.2', 'iec81001-5-1:2021/7.1.2'],
  fix: 'Say who uses it, on whom, and where.',
  check({ body }) {
    return (['users', 'patients', 'environment'] as const)
      .filter((part) => !body[part]?.length)
      .map((part) => ({ path: part, message: undescribed[part] }));
  },
});

const undescribed = words({
  users: 'does not describe the users',
  patients: 'does not describe the patients',
  environment: 'does not describe the environment',
});
