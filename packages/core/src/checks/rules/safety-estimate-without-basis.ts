import { say } from '../../kernel/index.ts';
import { reducedFactorNames } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyEstimateWithoutBasis = rule({
  id: 'safety-estimate-without-basis',
  level: 'warning',
  kind: 'safetyRisk',
  title: 'Severity or P2 without a basis',
  cites: ['iso14971:2019/5.5'],
  fix: 'Say what the estimate rests on: literature, data of the field, or the judgement of a clinician.',
  check({ body }) {
    return (['severity', 'p2'] as const).flatMap((factor) =>
      body[factor] !== undefined && body[`${factor}Basis`] === undefined
        ? [{ path: `${factor}Basis`, message: say`${reducedFactorNames[factor]} is given without saying why` }]
        : [],
    );
  },
});
