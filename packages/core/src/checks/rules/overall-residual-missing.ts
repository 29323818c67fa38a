import { say } from '../../kernel/index.ts';
import { type Discipline, isDue } from '../../risk/index.ts';
import { openDisciplines } from '../open-disciplines.ts';
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
    return openDisciplines(view, 'overallResidual').map((discipline) => ({
      message: missing[discipline](view.release),
    }));
  },
});

const missing: Readonly<Record<Discipline, (release: string | undefined) => string>> = {
  safety: (release) =>
    release === undefined
      ? say`has no overall residual safety risk`
      : say`has no overall residual safety risk for ${release}`,
  security: (release) =>
    release === undefined
      ? say`has no overall residual security risk`
      : say`has no overall residual security risk for ${release}`,
};
