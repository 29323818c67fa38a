import { disciplines, isDue } from '../../risk/index.ts';
import { living } from '../living.ts';
import { rule } from '../rule.ts';

export const reviewMissing = rule({
  id: 'review-missing',
  level: 'error',
  kind: 'device',
  title: 'Review of the risk management file missing',
  cites: ['iso14971:2019/9', 'sw96:2023/9'],
  fix: 'Review the file of that side for the release.',
  check(_device, { view }) {
    if (!isDue(view)) return [];
    const reviewed = new Set(
      living(view, 'riskReview')
        .filter(({ body }) => body.release === undefined || body.release === view.release)
        .map(({ body }) => body.discipline),
    );
    return disciplines
      .filter((discipline) => !reviewed.has(discipline))
      .map((discipline) => ({
        message: `has no review of the ${discipline} file${view.release ? ` for ${view.release}` : ''}`,
      }));
  },
});
