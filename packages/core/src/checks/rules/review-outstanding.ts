import { say } from '../../kernel/index.ts';
import { isDue } from '../../risk/index.ts';
import { openDisciplines } from '../open-disciplines.ts';
import { rule } from '../rule.ts';

export const reviewOutstanding = rule({
  id: 'review-outstanding',
  level: 'info',
  kind: 'device',
  title: 'Review or overall residual risk still to come before release',
  cites: ['iso14971:2019/8', 'iso14971:2019/9'],
  fix: 'Hold it before the release goes out.',
  check(_device, { view }) {
    if (isDue(view)) return [];
    const kinds = { overallResidual: say`overall residual risk`, riskReview: 'review' } as const;
    return (['overallResidual', 'riskReview'] as const).flatMap((kind) =>
      openDisciplines(view, kind).map((discipline) => ({
        message: say`has no ${discipline} ${kinds[kind]} for ${view.release} yet`,
      })),
    );
  },
});
