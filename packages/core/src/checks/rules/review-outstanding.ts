import { say } from '../../kernel/index.ts';
import { type Discipline, isDue } from '../../risk/index.ts';
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
    return (['overallResidual', 'riskReview'] as const).flatMap((kind) =>
      openDisciplines(view, kind).map((discipline) => ({ message: outstanding[kind][discipline](view.release) })),
    );
  },
});

type Sentence = (release: string | undefined) => string;

const outstanding: Readonly<Record<'overallResidual' | 'riskReview', Readonly<Record<Discipline, Sentence>>>> = {
  overallResidual: {
    safety: (release) => say`has no safety overall residual risk for ${release} yet`,
    security: (release) => say`has no security overall residual risk for ${release} yet`,
  },
  riskReview: {
    safety: (release) => say`has no safety review for ${release} yet`,
    security: (release) => say`has no security review for ${release} yet`,
  },
};
