import { say } from '../../kernel/index.ts';
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
    const why = say`${sequencesInWords(caused.map(({ id }) => id))} of ${situationKey} ${caused.length === 1 ? 'has' : 'have'} a security cause.`;
    const contradictions =
      written === 'none'
        ? [say`${situationKey} says that it has no security cause, but sequence ${caused[0]?.id} has one.`]
        : [];
    return { relation: 'security-related', why, contradictions };
  }
  const answer = securityCauseOf(situation);
  if (answer === 'none') {
    return {
      relation: 'safety-only',
      why: say`${situationKey} has no security cause${reason ? `: ${reason}` : '.'}`,
      contradictions: [],
    };
  }
  return { relation: 'undetermined', why: whyOpen(situationKey ?? '', answer, written), contradictions: [] };
}

function whyOpen(
  situation: string,
  answer: SecurityCauseAnswer | undefined,
  written: SecurityCauseAnswer | undefined,
): string {
  if (answer !== undefined) return say`A security cause of ${situation} is ${answer}.`;
  return written === undefined
    ? say`Nobody has answered whether ${situation} can have a security cause.`
    : say`That ${situation} has no security cause is not signed by anybody.`;
}

function sequencesInWords(ids: readonly string[]): string {
  const last = ids.at(-1) ?? '';
  return ids.length === 1 ? say`Sequence ${last}` : say`Sequences ${ids.slice(0, -1).join(', ')} and ${last}`;
}
