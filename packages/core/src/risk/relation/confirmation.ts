import { type ParticipantFunction, participantFunctionNames } from '../../device/index.ts';
import { isStale, say } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { SecurityRisk } from '../security/security.ts';

const speakingForSafety: readonly (ParticipantFunction | undefined)[] = ['clinical', 'safety'];

/** Whether a participant may say that nobody is harmed, or who is. */
export function speaksForSafety(speaksFor: ParticipantFunction | undefined): boolean {
  return speakingForSafety.includes(speaksFor);
}

/**
 * Why the safety-impact answer of a risk does not count as confirmed, as the rest of a sentence that begins with the
 * answer; undefined where it counts. @clause mdcg2019-16:2020/3.2
 */
export function whyUnconfirmed(view: RiskView, { safetyImpact }: SecurityRisk): string | undefined {
  const { confirmed } = safetyImpact ?? {};
  if (confirmed === undefined) return say`is proposed but not confirmed by the safety side`;
  if (isStale(view, confirmed)) return say`was confirmed on facts that have changed since`;
  return whyNotBySafety(view, confirmed);
}

type Confirmed = NonNullable<NonNullable<SecurityRisk['safetyImpact']>['confirmed']>;

/** The confirmation of somebody who is no clinical or safety participant of the device is none. */
export function whyNotBySafety(view: RiskView, { by, participant }: Confirmed): string | undefined {
  if (participant === undefined) return say`was confirmed by ${by}, and no participant of the analysis is named`;
  const speaksFor = view.get('participant', participant)?.function;
  if (speaksForSafety(speaksFor)) return undefined;
  return speaksFor === undefined
    ? say`was confirmed by ${participant}, who is no participant of the analysis`
    : say`was confirmed by ${participant}, who speaks for ${participantFunctionNames[speaksFor]}`;
}
