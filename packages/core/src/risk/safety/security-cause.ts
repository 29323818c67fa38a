import type { HazardousSituation } from './safety.ts';

export type SecurityCauseAnswer = NonNullable<HazardousSituation['securityCause']>['answer'];

/** The answer that counts: that no attack can lead there has to be said by somebody. @clause mdcg2019-16:2020/3.2 */
export function securityCauseOf({
  securityCause,
}: Pick<HazardousSituation, 'securityCause'>): SecurityCauseAnswer | undefined {
  const { answer, by } = securityCause ?? {};
  return answer === 'none' && by === undefined ? undefined : answer;
}

/** Somebody ruled a security cause out, and nobody signed it: a file that came in may say so. */
export function isCauseUnsigned(situation: Pick<HazardousSituation, 'securityCause'>): boolean {
  return situation.securityCause !== undefined && securityCauseOf(situation) === undefined;
}

/** Signed by the person: the server takes nobody's name for another's. */
export function withCauseSigned<Body extends Pick<HazardousSituation, 'securityCause'>>(body: Body, by: string): Body {
  return body.securityCause === undefined ? body : { ...body, securityCause: { ...body.securityCause, by } };
}
