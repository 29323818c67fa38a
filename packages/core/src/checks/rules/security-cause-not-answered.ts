import { say } from '../../kernel/index.ts';
import { securityCauseOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityCauseNotAnswered = rule({
  id: 'security-cause-not-answered',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Nobody has said whether the situation can have a security cause',
  cites: ['mdcg2019-16:2020/3.2', 'mdcg2019-16:2020/10'],
  fix: 'Answer it with the security side: none, possible or undecided; a missing link does not mean that there is none. Who writes the reason signs it.',
  check({ body }) {
    if (body.securityCause === undefined)
      return [{ path: 'securityCause', message: say`has no answer on a security cause` }];
    if (securityCauseOf(body) !== undefined) return [];
    const message = say`rules out a security cause, but nobody signed that, so it counts as not answered`;
    return [{ path: 'securityCause.by', message }];
  },
});
