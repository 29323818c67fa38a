import type { Signed } from '../kernel/index.ts';
import { type ClinicalEffect, type DeviceFunction, type SecurityProperty, securityProperties } from './function.ts';

/** The answer that counts: that nobody is harmed has to be said by somebody. @clause mdcg2019-16:2020/3.2 */
export function harmPossibleOf(effect: ClinicalEffect | undefined): ClinicalEffect['harmPossible'] | undefined {
  return effect && isHarmlessUnsigned(effect) ? 'undetermined' : effect?.harmPossible;
}

/** Harm was ruled out, and nobody signed it: a file that came in may say so. */
export function isHarmlessUnsigned({ harmPossible, answered }: ClinicalEffect): boolean {
  return harmPossible === 'no' && answered === undefined;
}

/** The losses of which harm is ruled out without a signature. */
export function unsignedLosses({ ifLost }: Pick<DeviceFunction, 'ifLost'>): readonly SecurityProperty[] {
  return securityProperties.filter((property) => {
    const effect = ifLost?.[property];
    return effect !== undefined && isHarmlessUnsigned(effect);
  });
}

/** Signed by the person: the server takes nobody's name for another's. */
export function withLossesSigned(body: DeviceFunction, answered: Signed): DeviceFunction {
  const signed = unsignedLosses(body).map((property) => [property, { ...body.ifLost?.[property], answered }]);
  return { ...body, ifLost: { ...body.ifLost, ...Object.fromEntries(signed) } };
}
