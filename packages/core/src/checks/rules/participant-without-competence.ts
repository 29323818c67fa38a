import { participantFunctionNames } from '../../device/index.ts';
import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const participantWithoutCompetence = rule({
  id: 'participant-without-competence',
  level: 'error',
  kind: 'participant',
  title: 'Participant without evidence of competence',
  cites: ['iso14971:2019/4.3', 'tir57:2016/3.3', 'iec81001-5-1:2021/4.1.4'],
  fix: 'Name the record of education, training, skills and experience.',
  check({ body }) {
    return body.competenceRef === undefined
      ? [
          {
            path: 'competenceRef',
            message: say`takes part for ${participantFunctionNames[body.function]}, and no record shows the competence`,
          },
        ]
      : [];
  },
});
