import { disciplines, isDue } from '../../risk/index.ts';
import { living } from '../living.ts';
import { rule } from '../rule.ts';

export const overallResidualMissing = rule({
  id: 'overall-residual-missing',
  level: 'error',
  kind: 'device',
  title: 'Overall residual risk not judged',
  cites: ['iso14971:2019/8', 'sw96:2023/8', 'mdr-annex-i-1', 'ivdr-annex-i-1'],
  fix: 'Judge all residual risks of that side together for the release.',
  check(_device, { view }) {
    if (!isDue(view)) return [];
    const judged = new Set(
      living(view, 'overallResidual')
        .filter(({ body }) => body.release === undefined || body.release === view.release)
        .map(({ body }) => body.discipline),
    );
    return disciplines
      .filter((discipline) => !judged.has(discipline))
      .map((discipline) => ({
        message: `has no overall residual ${discipline} risk${view.release ? ` for ${view.release}` : ''}`,
      }));
  },
});
