import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const lossesMissing = rule({
  id: 'losses-missing',
  level: 'warning',
  kind: 'securityRisk',
  title: 'Nothing is said to be lost',
  cites: ['tir57:2016/4.3', 'mdcg2019-16:2020/3.2'],
  fix: 'Say which of confidentiality, integrity and availability is lost, and of which function.',
  check({ body }) {
    return body.losses?.length || body.enables?.length
      ? []
      : [{ path: 'losses', message: say`names no loss and enables no other risk` }];
  },
});
