import { say } from '../../kernel/index.ts';
import { type Discipline, isDue } from '../../risk/index.ts';
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
    return openDisciplines(view, 'riskReview').map((discipline) => ({ message: missing[discipline](view.release) }));
  },
});

const missing: Readonly<Record<Discipline, (release: string | undefined) => string>> = {
  safety: (release) =>
    release === undefined
      ? say`has no review of the safety file`
      : say`has no review of the safety file for ${release}`,
  security: (release) =>
    release === undefined
      ? say`has no review of the security file`
      : say`has no review of the security file for ${release}`,
};
