import type { RiskView } from '../kinds.ts';
import type { Control } from './control.ts';

/** Whether a control is there in every variant that a risk is of: what holds for some of them reduces nothing for the rest. */
export function coversVariants(view: RiskView, { appliesTo }: Control, risk: string): boolean {
  const covered = appliesTo?.variants;
  return covered === undefined || variantsOf(view, risk).every((variant) => covered.includes(variant));
}

/** The variants that a risk speaks of; all where neither it nor its hazardous situation says. */
export function variantsOf(view: RiskView, key: string): readonly string[] {
  const safetyRisk = view.get('safetyRisk', key);
  const own = (safetyRisk ?? view.get('securityRisk', key))?.appliesTo?.variants;
  const situation = safetyRisk?.situation && view.get('hazardousSituation', safetyRisk.situation);
  return own ?? (situation || undefined)?.appliesTo?.variants ?? variantsOfRelease(view);
}

/** The variants of the judged release, where it names them, else those of the device. */
function variantsOfRelease(view: RiskView): readonly string[] {
  const release = view.release === undefined ? undefined : view.get('release', view.release);
  const living = view.all('variant').filter(({ body }) => body.status !== 'retired');
  return release?.variants ?? living.map(({ key }) => key);
}
