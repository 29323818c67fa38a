import { say } from '../../kernel/index.ts';
import { whyNotBySafety } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const safetyAnswerNotBySafety = rule({
  id: 'safety-answer-not-by-safety',
  level: 'error',
  kind: 'securityRisk',
  title: 'Safety-impact answer confirmed by somebody who does not speak for safety',
  cites: ['iso14971:2019/4.3', 'mdcg2019-16:2020/3.2'],
  fix: 'Name the clinical or safety participant who confirmed it.',
  check({ body }, { view }) {
    const { confirmed } = body.safetyImpact ?? {};
    const why = confirmed && whyNotBySafety(view, confirmed);
    if (why === undefined) return [];
    const path = confirmed?.participant === undefined ? '' : '.participant';
    return [{ path: `safetyImpact.confirmed${path}`, message: say`${why}, so the answer counts as undetermined` }];
  },
});
