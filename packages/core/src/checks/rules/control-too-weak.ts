import { say } from '../../kernel/index.ts';
import { controlRelationOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlTooWeak = rule({
  id: 'control-too-weak',
  level: 'warning',
  kind: 'control',
  title: 'Weak control on a risk that can harm',
  cites: ['mdcg2019-16:2020/8', 'mdcg2019-16:2020/3.2', 'sw96:2023/7'],
  fix: 'Strengthen it, add a second control, or settle a trade-off with the safety side.',
  check({ key, body }, { view }) {
    const { flags, why } = controlRelationOf(view, key);
    return flags.includes('too-weak') && !body.tradeOff
      ? [{ path: 'strength.level', message: say`is too weak: ${why}` }]
      : [];
  },
});
