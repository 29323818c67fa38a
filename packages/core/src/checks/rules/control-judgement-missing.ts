import { say } from '../../kernel/index.ts';
import { controlRelationOf, judgementsNotGiven } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlJudgementMissing = rule({
  id: 'control-judgement-missing',
  level: 'error',
  kind: 'control',
  title: 'Control in place that is not judged',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/7.5', 'sw96:2023/7'],
  fix: 'Give the judgements that are missing; where all screening questions are "no", several controls can be confirmed at once.',
  check({ key, body }, { view }) {
    if (controlRelationOf(view, key).missing.length === 0) return [];
    const security = body.strength !== undefined || body.crossSecurity !== undefined;
    const safety = body.hindrance !== undefined || body.crossSafety !== undefined;
    // Of its own kind: control-judged-on-one-side.
    if (security !== safety) return [];
    const missing = judgementsNotGiven(body);
    return missing.length > 0 ? [{ message: say`is in place and not judged on ${missing.join('; ')}` }] : [];
  },
});
