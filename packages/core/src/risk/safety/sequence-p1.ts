import type { RiskView } from '../kinds.ts';
import { safetyPolicyOf, securityPolicyOf } from '../policy/active-policy.ts';
import { highest, type LevelId, rankOf, type SafetyPolicy } from '../policy/policy.ts';
import { evaluateSecurityRisk } from '../security/security-evaluation.ts';
import type { Sequence } from './safety.ts';

/** How the P1 of a sequence comes about: what was recorded, what follows from exploitability, and which counts. */
export type SequenceP1 = {
  readonly recorded: LevelId | undefined;
  /** What the policy makes of the exploitability that it is assessed up to; undefined without a security cause. */
  readonly derived: LevelId | undefined;
  readonly counts: LevelId | undefined;
  /** `highest`: there is no such exploitability, or the table leads nowhere from it. */
  readonly from: 'estimate' | 'table' | 'highest' | 'noPolicy';
  readonly agreement: 'notDerived' | 'notRecorded' | 'unknown' | 'agrees' | 'recordedLower' | 'recordedHigher';
};

/** A security risk among the causes. Above what the sequence is assessed up to, its P1 is not the one that is told. */
export type SecurityCause = {
  readonly key: string;
  readonly exploitability: LevelId | undefined;
  readonly derived: LevelId | undefined;
  /** Undefined where its exploitability or the level of the sequence is unknown. */
  readonly isWithin: boolean | undefined;
};

export type SequenceReason = SequenceP1 & { readonly id: string; readonly causes: readonly SecurityCause[] };

export function sequenceReasons(view: RiskView, situation: string): readonly SequenceReason[] {
  const policy = safetyPolicyOf(view);
  return (view.get('hazardousSituation', situation)?.sequences ?? []).map((sequence) => ({
    id: sequence.id,
    ...sequenceP1(sequence, policy),
    causes: securityCauses(view, sequence),
  }));
}

/** With a security cause from the exploitability that it is assessed up to, never from past attacks. */
export function sequenceP1(sequence: Sequence, policy: SafetyPolicy | undefined): SequenceP1 {
  const { p1: recorded, upTo } = sequence;
  if (!hasSecurityCause(sequence))
    return { recorded, derived: undefined, counts: recorded, from: 'estimate', agreement: 'notDerived' };
  if (policy === undefined)
    return { recorded, derived: undefined, counts: undefined, from: 'noPolicy', agreement: 'unknown' };
  const derived = p1From(upTo, policy);
  const own = rankOf(policy.p1, recorded) ?? -1;
  const least = rankOf(policy.p1, derived) ?? -1;
  return {
    recorded,
    derived,
    counts: own > least ? recorded : derived,
    from: isInTable(upTo, policy) ? 'table' : 'highest',
    agreement: agreementOf(recorded, own, least),
  };
}

export function hasSecurityCause({ causes }: Sequence): boolean {
  return causes.some(({ type, ref }) => type === 'security' || ref?.startsWith('SR-'));
}

function agreementOf(recorded: LevelId | undefined, own: number, least: number): SequenceP1['agreement'] {
  if (recorded === undefined) return 'notRecorded';
  if (own === -1) return 'unknown';
  if (own === least) return 'agrees';
  return own < least ? 'recordedLower' : 'recordedHigher';
}

function p1From(exploitability: LevelId | undefined, policy: SafetyPolicy): LevelId | undefined {
  return isInTable(exploitability, policy) ? policy.exploitabilityToP1[exploitability] : highest(policy.p1);
}

function isInTable(exploitability: LevelId | undefined, policy: SafetyPolicy): exploitability is LevelId {
  return exploitability !== undefined && rankOf(policy.p1, policy.exploitabilityToP1[exploitability]) !== undefined;
}

/** The security risks that a sequence names as causes, each against what the sequence is assessed up to. */
export function securityCauses(view: RiskView, { causes, upTo }: Sequence): readonly SecurityCause[] {
  if (!causes.some(({ ref }) => ref?.startsWith('SR-'))) return [];
  const policy = safetyPolicyOf(view);
  const scale = securityPolicyOf(view)?.exploitability ?? [];
  const most = rankOf(scale, upTo);
  const keys = new Set(causes.flatMap(({ ref }) => (ref?.startsWith('SR-') ? [ref] : [])));
  return [...keys].map((key) => {
    const { exploitability } = evaluateSecurityRisk(view, key);
    const rank = rankOf(scale, exploitability);
    return {
      key,
      exploitability,
      derived: rank === undefined || policy === undefined ? undefined : p1From(exploitability, policy),
      isWithin: rank === undefined || most === undefined ? undefined : rank <= most,
    };
  });
}
