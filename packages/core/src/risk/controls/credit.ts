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
  const keys = new Set<string>();
  for (const { key, kind, path } of view.referrers(risk)) {
    if (kind === 'control' && path.startsWith('reduces.')) keys.add(key);
  }
  return [...keys].filter((key) => view.get('control', key)?.status !== 'retired');
}

/** The controls that claim to reduce a factor of a risk in the judged release. */
export function controlsReducing(
  view: RiskView,
  risk: string,
  factor?: Factor,
): readonly { key: string; body: Control }[] {
  const reducing: { key: string; body: Control }[] = [];
  for (const key of reducersOf(view, risk)) {
    const body = view.get('control', key);
    if (!appliesToRelease(body?.appliesTo, view.release)) continue;
    if (
      body?.reduces?.some(
        (reduction) => reduction.risk === risk && (factor === undefined || reduction.factor === factor),
      )
    ) {
      reducing.push({ key, body });
    }
  }
  return reducing;
}

export function creditedControls(view: RiskView, risk: string, factor: Factor): readonly string[] {
  return controlsReducing(view, risk, factor)
    .filter(({ body }) => mayBeCredited(body, view.release) && coversVariants(view, body, risk))
    .map(({ key }) => key);
}
