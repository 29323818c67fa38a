import type { AllKinds } from '../file/index.ts';
import type { FileView } from '../kernel/index.ts';
import type { RiskPlan } from '../risk/index.ts';

type Exception = NonNullable<RiskPlan['exceptions']>[number]['what'];

/** A risk management plan says that two roles are one person here, and why that is safe. */
export function isExcepted(view: FileView<AllKinds>, what: Exception): boolean {
  return view.memo('planException', what, () =>
    view
      .all('riskPlan')
      .some(({ body }) => body.status !== 'retired' && body.exceptions?.some((exception) => exception.what === what)),
  );
}
