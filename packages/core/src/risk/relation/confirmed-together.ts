import { harmPossibleOf, propertyNames } from '../../device/index.ts';
import { isStale, say } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { Loss, SecurityRisk } from '../security/security.ts';
import { enabledWithImpact, namedAsCause, situationsReachedBy } from './relation.ts';

/**
 * Why an answer of no harm may not be confirmed among others, unread, as the rest of a sentence that begins with the
 * risk; undefined where it may. Alone it can still be confirmed, by whoever says why. @clause mdcg2019-16:2020/3.2
 */
export function whyNotConfirmedTogether(view: RiskView, key: string): string | undefined {
  const risk = view.get('securityRisk', key);
  if (risk?.safetyImpact?.answer !== 'none') return undefined;
  const concerns = [
    ...(risk.safetyImpact.reason === undefined ? [say`no reason is given for “no harm”`] : []),
    ...paths(view, key, risk),
    ...harmfulLosses(view, risk),
  ];
  return concerns.length === 0
    ? undefined
    : say`cannot be confirmed together: ${concerns.join('; ')}; look at it by itself`;
}

function paths(view: RiskView, key: string, risk: SecurityRisk): readonly string[] {
  const situations = situationsReachedBy(view, key);
  const enabled = enabledWithImpact(view, risk);
  return [
    ...(situations.length > 0 ? [namedAsCause(situations)] : []),
    ...(enabled.length > 0 ? [say`it enables ${enabled.join(', ')}, which may harm`] : []),
  ];
}

/** What is lost, and what that does to the patient: what is not recorded cannot be said to harm nobody. */
function harmfulLosses(view: RiskView, { losses = [] }: SecurityRisk): readonly string[] {
  if (losses.length === 0) return [say`neither what is lost nor what that does to the patient is recorded`];
  return losses.flatMap((loss) => harmOf(view, loss) ?? []);
}

function harmOf(view: RiskView, { property, function: key }: Loss): string | undefined {
  const what = propertyNames[property];
  if (key === undefined) return say`of which function ${what} is lost is not recorded`;
  const lost = view.get('function', key);
  const effect = lost?.ifLost?.[property];
  const harm = harmPossibleOf(effect);
  if (harm === 'yes') return say`losing ${what} of ${key} was said to be able to harm`;
  if (property !== 'confidentiality' && lost?.effect === 'body')
    return say`${what} of ${key} is lost, which acts on the body`;
  if (harm === 'no' && isStale(view, effect?.answered))
    return say`what losing ${what} of ${key} does to the patient was answered on facts that have changed since`;
  if (harm === 'no' || lost?.effect === 'none') return undefined;
  return effect?.harmPossible === 'no'
    ? say`that losing ${what} of ${key} harms nobody is written down, but not signed`
    : say`what losing ${what} of ${key} does to the patient is not answered`;
}
