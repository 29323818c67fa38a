import type { HazardousSituation } from './safety.ts';

export type SecurityCauseAnswer = NonNullable<HazardousSituation['securityCause']>['answer'];

/** The answer that counts: that no attack can lead there has to be said by somebody. @clause mdcg2019-16:2020/3.2 */
export function securityCauseOf({
  securityCause,
}: Pick<HazardousSituation, 'securityCause'>): SecurityCauseAnswer | undefined {
  const { answer, by } = securityCause ?? {};
  return answer === 'none' && by === undefined ? undefined : answer;
}
