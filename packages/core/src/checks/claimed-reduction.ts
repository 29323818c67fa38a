import type { AllKinds } from '../file/index.ts';
import type { FileView, Keyed } from '../kernel/index.ts';
import {
  type Control,
  controlsReducing,
  evaluateSafetyRisk,
  evaluateSecurityRisk,
  type Reduction,
} from '../risk/index.ts';

type View = FileView<AllKinds>;
type Factor = Reduction['factor'];

/** The reductions that the control is to bring, that their risks count on, and that no control may be credited with. */
export function uncreditedClaims(view: View, { body }: Keyed<Control>): readonly Reduction[] {
  return (body.reduces ?? []).filter(({ risk, factor }) => claimsInVain(view, risk, factor));
}

/** The risk counts on a reduction of the factor, and no control says that it brings it. */
export function isReducedByNothing(view: View, risk: string, factor: Factor): boolean {
  return claimsInVain(view, risk, factor) && controlsReducing(view, risk, factor).length === 0;
}

function claimsInVain(view: View, risk: string, factor: Factor): boolean {
  if (factor === 'impact') return false;
  if (factor === 'exploitability') {
    const body = view.get('securityRisk', risk);
    if (body?.status === 'retired' || body?.exploitability?.after === undefined) return false;
    return evaluateSecurityRisk(view, risk).creditedTo.length === 0;
  }
  const body = view.get('safetyRisk', risk);
  return body?.status !== 'retired' && evaluateSafetyRisk(view, risk).notCredited.includes(factor);
}
