import { appliesToRelease } from '../../device/index.ts';
import type { RiskView } from '../kinds.ts';
import type { Control, Reduction } from './control.ts';
import { coversVariants } from './variants.ts';

type Factor = Reduction['factor'];

/** Effectiveness is verified: some evidence passed, and none failed. */
export function isVerified({ effectivenessEvidence = [] }: Control): boolean {
  return (
    effectivenessEvidence.some(({ result }) => result === 'passed') &&
    !effectivenessEvidence.some(({ result }) => result === 'failed')
  );
}

export function isInPlace(control: Control, release: string | undefined): boolean {
  if (control.state !== 'inPlace' || control.status === 'retired') return false;
  if (!appliesToRelease(control.appliesTo, release)) return false;
  return release === undefined || control.implementedIn === undefined || control.implementedIn.includes(release);
}

/**
 * Only what is in place, verified and more than information may be credited with a reduction: information for safety
 * earns none by itself and needs a reason. @clause iso14971:2019/7.1
 */
export function mayBeCredited(control: Control, release: string | undefined): boolean {
  if (control.option === 'information' && control.informationReason === undefined) return false;
  return isInPlace(control, release) && isVerified(control);
}

/** The living controls that say that they reduce a risk, in whatever release. */
export function reducersOf(view: Pick<RiskView, 'get' | 'referrers'>, risk: string): readonly string[] {
  return reducing(view, risk).map(({ key }) => key);
}

type Reducing = { readonly key: string; readonly body: Control };

/** A control that names the risk more than once stands in the list of referrers once after the other. */
function reducing(view: Pick<RiskView, 'get' | 'referrers'>, risk: string): readonly Reducing[] {
  const found: Reducing[] = [];
  for (const { key, kind, path } of view.referrers(risk)) {
    if (kind !== 'control' || !path.startsWith('reduces.') || found.at(-1)?.key === key) continue;
    const body = view.get('control', key);
    if (body !== undefined && body.status !== 'retired') found.push({ key, body });
  }
  return found;
}

/** The controls that claim to reduce a factor of a risk in the judged release. */
export function controlsReducing(view: RiskView, risk: string, factor?: Factor): readonly Reducing[] {
  return reducing(view, risk).filter(
    ({ body }) =>
      appliesToRelease(body.appliesTo, view.release) &&
      body.reduces?.some(
        (reduction) => reduction.risk === risk && (factor === undefined || reduction.factor === factor),
      ),
  );
}

export function creditedControls(view: RiskView, risk: string, factor: Factor): readonly string[] {
  return controlsReducing(view, risk, factor)
    .filter(({ body }) => isCredited(view, body, risk))
    .map(({ key }) => key);
}

/** Whether the control counts for this very risk: it may be credited, and acts in all variants that the risk is on. */
export function isCredited(view: RiskView, control: Control, risk: string): boolean {
  return mayBeCredited(control, view.release) && coversVariants(view, control, risk);
}
