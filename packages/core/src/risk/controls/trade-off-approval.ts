import type { Permission } from '../../access/index.ts';
import { say } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import { disciplineNames } from '../policy/plan.ts';
import { isExcepted } from '../policy/plan-exception.ts';
import type { Control } from './control.ts';

type Side = 'security' | 'safety';

/** Nobody approves a trade-off for both sides, unless a plan records that one person holds both. */
export function mayApproveTradeOff(
  view: Pick<RiskView, 'all' | 'memo'>,
  { tradeOff }: Pick<Control, 'tradeOff'>,
  person: string,
  side: Side,
): Permission {
  const other = side === 'security' ? 'safety' : 'security';
  const given = tradeOff?.approvals?.findLast(({ role }) => role === other);
  if (given === undefined || ![given.by, given.reaffirmed?.by].includes(person)) return { allowed: true };
  if (isExcepted(view, 'onePersonBothSides')) return { allowed: true };
  return {
    allowed: false,
    reason: say`${person} approves this trade-off for ${disciplineNames[other]}: another person approves it for ${disciplineNames[side]}, or a plan records why one person holds both sides.`,
  };
}
