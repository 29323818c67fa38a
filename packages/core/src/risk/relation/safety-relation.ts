import { listed, say } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import { type SecurityCauseAnswer, securityCauseOf } from '../safety/security-cause.ts';
import { hasSecurityCause } from '../safety/sequence-p1.ts';

export type SafetyRelation = {
  readonly relation: 'safety-only' | 'security-related' | 'undetermined';
  readonly why: string;
  readonly contradictions: readonly string[];
};

/** The class of a safety risk: a missing link to a security cause does not make it "safety only". */
export function safetyRelationOf(view: RiskView, key: string): SafetyRelation {
  return view.memo('safetyRelation', key, () => derive(view, key));
}

function derive(view: RiskView, key: string): SafetyRelation {
  const situationKey = view.get('safetyRisk', key)?.situation;
  const situation = situationKey ? view.get('hazardousSituation', situationKey) : undefined;
  if (situation === undefined)
    return { relation: 'undetermined', why: say`It names no hazardous situation.`, contradictions: [] };
  const caused = (situation.sequences ?? []).filter(hasSecurityCause);
  const { answer: written, reason } = situation.securityCause ?? {};
  if (caused.length > 0) {
    const ids = caused.map(({ id }) => id);
    const why =
      ids.length === 1
        ? say`Sequence ${ids[0]} of ${situationKey} has a security cause.`
        : say`Sequences ${listed(ids)} of ${situationKey} have a security cause.`;
    const contradictions =
      written === 'none'
        ? [say`${situationKey} says that it has no security cause, but sequence ${ids[0]} has one.`]
        : [];
    return { relation: 'security-related', why, contradictions };
  }
  const answer = securityCauseOf(situation);
  if (answer === 'none') {
    const why = reason
      ? say`${situationKey} has no security cause: ${reason}`
      : say`${situationKey} has no security cause.`;
    return { relation: 'safety-only', why, contradictions: [] };
  }
  return { relation: 'undetermined', why: whyOpen(situationKey ?? '', answer, written), contradictions: [] };
}

function whyOpen(
  situation: string,
  answer: SecurityCauseAnswer | undefined,
  written: SecurityCauseAnswer | undefined,
): string {
  if (answer === 'possible') return say`A security cause of ${situation} is possible.`;
  if (answer === 'undecided') return say`A security cause of ${situation} is undecided.`;
  return written === undefined
    ? say`Nobody has answered whether ${situation} can have a security cause.`
    : say`That ${situation} has no security cause is not signed by anybody.`;
}
