import { say } from '../../kernel/index.ts';
import { isDue } from '../../risk/index.ts';
import { openDisciplines } from '../open-disciplines.ts';
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
    return openDisciplines(view, 'riskReview').map((discipline) => ({
      message: say`has no review of the ${discipline} file${view.release ? say` for ${view.release}` : ''}`,
    }));
  },
});
