import type { RiskView } from '../kinds.ts';
import type { RiskPlan } from './plan.ts';

type Exception = NonNullable<RiskPlan['exceptions']>[number]['what'];

/** A risk management plan says that two roles are one person here, and why that is safe. */
export function isExcepted(view: Pick<RiskView, 'all' | 'memo'>, what: Exception): boolean {
  return view.memo('planException', what, () =>
    view
      .all('riskPlan')
      .some(({ body }) => body.status !== 'retired' && body.exceptions?.some((exception) => exception.what === what)),
  );
}
