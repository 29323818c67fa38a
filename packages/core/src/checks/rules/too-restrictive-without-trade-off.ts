import { say } from '../../kernel/index.ts';
import { controlRelationOf, hinderedModes } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const tooRestrictiveWithoutTradeOff = rule({
  id: 'too-restrictive-without-trade-off',
  level: 'error',
  kind: 'control',
  title: 'Security control that hinders care, without a trade-off',
  cites: ['mdcg2019-16:2020/8', 'iso14971:2019/7.5', 'cp2'],
  fix: 'Find an alternative that hinders less, or settle a trade-off that both sides approve.',
  check({ key, body }, { view }) {
    if (body.tradeOff || !controlRelationOf(view, key).flags.includes('too-restrictive')) return [];
    // Emergency is of its own kind: hindrance-in-emergency.
    if (body.hindrance?.modes.some(({ mode, level }) => mode === 'emergency' && level === 'hinders')) return [];
    return [
      {
        path: 'hindrance.modes',
        message: say`hinders in ${hinderedModes(body).join(', ')}, and no trade-off is settled`,
      },
    ];
  },
});
