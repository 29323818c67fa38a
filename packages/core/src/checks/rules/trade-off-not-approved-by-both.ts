import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const tradeOffNotApprovedByBoth = rule({
  id: 'trade-off-not-approved-by-both',
  level: 'error',
  kind: 'control',
  title: 'Trade-off without the approval of both sides',
  cites: ['iso14971:2019/7.5', 'mdcg2019-16:2020/3.2'],
  fix: 'Have the security and the safety side approve the trade-off.',
  check({ body }) {
    if (body.tradeOff === undefined) return [];
    const given = new Set(body.tradeOff.approvals?.map(({ role }) => role));
    const open = (['security', 'safety'] as const).filter((role) => !given.has(role));
    const [one, other] = open;
    if (one === undefined) return [];
    return [{ path: 'tradeOff.approvals', message: unapproved[other === undefined ? one : 'both'] }];
  },
});

const unapproved = words({
  security: 'the trade-off is not approved by security',
  safety: 'the trade-off is not approved by safety',
  both: 'the trade-off is not approved by security and safety',
});
