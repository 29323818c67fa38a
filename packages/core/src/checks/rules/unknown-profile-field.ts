import { say } from '../../kernel/index.ts';
import { applicabilities } from '../../law/index.ts';
import { rule } from '../rule.ts';

export const unknownProfileField = rule({
  id: 'unknown-profile-field',
  level: 'warning',
  kind: 'device',
  title: 'Question on the device not answered',
  cites: ['mdr-art-5-2', 'ivdr-art-5-2'],
  fix: 'Answer the question; until then it is open whether the provisions apply.',
  check({ body }, { knowledge }) {
    const { openQuestions } = applicabilities(knowledge, body.profile, body.provisionOverrides);
    return openQuestions.map(({ field, question, waiting }) => ({
      path: `profile.${field}`,
      message:
        waiting.length === 1
          ? say`${question} 1 provision waits for the answer`
          : say`${question} ${waiting.length} provisions wait for the answer`,
    }));
  },
});
