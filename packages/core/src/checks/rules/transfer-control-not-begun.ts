import { listed, say } from '../../kernel/index.ts';
import { controlsReducing, standingDecision } from '../../risk/index.ts';
import { livingReferrers } from '../living.ts';
import { rule } from '../rule.ts';

export const transferControlNotBegun = rule({
  id: 'transfer-control-not-begun',
  level: 'warning',
  kind: 'transfer',
  title: 'Safety side asked for a control, and none is there',
  cites: ['mdcg2019-16:2020/10', 'iso14971:2019/7.1'],
  fix: 'Plan a control that reduces the security risk or the safety risks of its situation.',
  check({ body }, { view }) {
    const decision = standingDecision(body);
    if (decision?.outcome !== 'controlNeeded' || body.point !== 'cp1') return [];
    const { situation } = decision;
    const risks = [body.source, ...(situation === undefined ? [] : livingReferrers(view, situation, 'safetyRisk'))];
    const begun = risks.some((risk) => controlsReducing(view, risk).length > 0);
    if (begun) return [];
    return [
      { path: 'decision.outcome', message: say`a control was called for, and none reduces ${listed(risks, 'or')}` },
    ];
  },
});
