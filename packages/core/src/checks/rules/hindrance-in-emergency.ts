import { say } from '../../kernel/index.ts';
import { isInPlace } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const hindranceInEmergency = rule({
  id: 'hindrance-in-emergency',
  level: 'error',
  kind: 'control',
  title: 'Security control that hinders in an emergency, without a trade-off',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/7.5', 'cp2'],
  fix: 'Find an alternative that lets care go on, such as access that is logged, or settle a trade-off that both sides approve.',
  check({ body }, { view }) {
    // What safety itself built in is weighed in its own analysis; while nobody says where it comes from, it counts.
    if (body.origin === 'safety' || !isInPlace(body, view.release) || body.tradeOff) return [];
    return (body.hindrance?.modes ?? []).flatMap(({ mode, level, reason = say`no reason given` }, at) =>
      mode === 'emergency' && level === 'hinders'
        ? [{ path: `hindrance.modes.${at}`, message: say`hinders in an emergency: ${reason}` }]
        : [],
    );
  },
});
