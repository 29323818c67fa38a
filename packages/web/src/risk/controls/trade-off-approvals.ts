import { t } from '../../words/index.ts';
import type { ControlOnScale, Side } from './queries.ts';

type Approvals = ControlOnScale['scale']['tradeOff']['approvals'];

export const sides = ['security', 'safety'] as const satisfies readonly Side[];

/** `Sami (security), Clara (safety)`: whose approval holds as it stands. */
export function approversOf(approvals: Approvals): string {
  const holding = sides.flatMap((side) => {
    const given = approvals[side];
    if (given === undefined || given.isStale) return [];
    return t('controls.tradeOff.approver', { by: given.by, side: t(`controls.seals.side.${side}`).toLowerCase() });
  });
  return holding.join(', ');
}

/** Of each approval that was given on other facts: whose it was, and what has changed since. */
export function lapsedApprovals(approvals: Approvals): readonly string[] {
  return sides.flatMap((side) => {
    const given = approvals[side];
    if (!given?.isStale) return [];
    return t('controls.tradeOff.lapsed', {
      by: given.by,
      on: given.on,
      side: t(`controls.seals.side.${side}`).toLowerCase(),
      changed: given.changed.join(', '),
    });
  });
}
