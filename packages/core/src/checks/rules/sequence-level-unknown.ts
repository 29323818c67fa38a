import { safetyPolicyOf, securityPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';
import { unknownLevels } from '../scale-levels.ts';

export const sequenceLevelUnknown = rule({
  id: 'sequence-level-unknown',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Sequence with a level that the policies do not have',
  cites: ['iso14971:2019/4.4', 'iso14971:2019/5.5'],
  fix: 'Use a level of the policies in force, or put the level into the policy and have it approved.',
  check({ body }, { view }) {
    const [safety, security] = [safetyPolicyOf(view), securityPolicyOf(view)];
    return (body.sequences ?? []).flatMap(({ p1, upTo }, at) => [
      ...(safety ? unknownLevels(safety.p1, `sequences.${at}`, { p1 }) : []),
      ...(security ? unknownLevels(security.exploitability, `sequences.${at}`, { upTo }) : []),
    ]);
  },
});
