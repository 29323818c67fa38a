import { say } from '../../kernel/index.ts';
import { reducedFactorNames } from '../controls/control.ts';
import { creditedControls } from '../controls/credit.ts';
import type { RiskView } from '../kinds.ts';
import { safetyPolicyOf } from '../policy/active-policy.ts';
import { type LevelId, levelName, rankOf, type SafetyPolicy, type Verdict, verdictName } from '../policy/policy.ts';
import type { HazardousSituation, SafetyRisk, Sequence } from './safety.ts';
import { sequenceP1 } from './sequence-p1.ts';

export type Estimate = {
  readonly severity: LevelId | undefined;
  readonly p1: LevelId | undefined;
  readonly p2: LevelId | undefined;
  readonly probability: LevelId | undefined;
  readonly verdict: Verdict | undefined;
};

export type SafetyEvaluation = {
  readonly before: Estimate;
  readonly now: Estimate;
  /** Factors whose reduction is claimed but rests on no verified control. */
  readonly notCredited: readonly ('severity' | 'p1' | 'p2')[];
  readonly because: string;
};

export function evaluateSafetyRisk(view: RiskView, key: string): SafetyEvaluation {
  return view.memo('safetyEvaluation', key, () => evaluate(view, key));
}

export function p1OfSequence(sequence: Sequence, policy: SafetyPolicy | undefined): LevelId | undefined {
  return sequenceP1(sequence, policy).counts;
}

export function p1OfSituation(
  situation: HazardousSituation | undefined,
  policy: SafetyPolicy | undefined,
): LevelId | undefined {
  if (situation?.sequences === undefined || policy === undefined) return undefined;
  let p1: LevelId | undefined;
  for (const sequence of situation.sequences) {
    const own = p1OfSequence(sequence, policy);
    // Unknown, also a level that the policy does not have, makes the whole unknown.
    if (rankOf(policy.p1, own) === undefined) return undefined;
    p1 = higher(policy.p1, p1, own);
  }
  return p1;
}

function evaluate(view: RiskView, key: string): SafetyEvaluation {
  const risk = view.get('safetyRisk', key);
  const policy = safetyPolicyOf(view);
  const p1 = p1OfSituation(risk?.situation ? view.get('hazardousSituation', risk.situation) : undefined, policy);
  const before = estimateOf({ severity: risk?.severity, p1, p2: risk?.p2 }, policy);
  const claimed = (['severity', 'p1', 'p2'] as const).filter((factor) => risk?.after?.[factor] !== undefined);
  const credited = claimed.filter((factor) => creditedControls(view, key, factor).length > 0);
  const reduced = Object.fromEntries(credited.map((factor) => [factor, risk?.after?.[factor]]));
  const now = estimateOf({ severity: risk?.severity, p1, p2: risk?.p2, ...reduced }, policy);
  const notCredited = claimed.filter((factor) => !credited.includes(factor));
  const uncounted = notCredited.map((factor) => notCreditedInWords(factor, risk?.after?.[factor], policy));
  return {
    before,
    now,
    notCredited,
    because: [
      say`Before: ${estimateInWords(before, policy)}`,
      say`Now: ${estimateInWords(now, policy)}`,
      ...uncounted,
    ].join(' '),
  };
}

function notCreditedInWords(
  factor: SafetyEvaluation['notCredited'][number],
  level: LevelId | undefined,
  policy: SafetyPolicy | undefined,
): string {
  const name = reducedFactorNames[factor];
  return say`After control, ${name} ${levelName(policy?.[factor], level)} is not credited: no verified control in place reduces it.`;
}

type Factors = Pick<SafetyRisk, 'severity' | 'p2'> & { readonly p1?: LevelId | undefined };

/** What the policy makes of these factors; a form asks it while they are being chosen. */
export function estimateOf(
  { severity, p1, p2 }: { [Factor in keyof Factors]?: Factors[Factor] | undefined },
  policy: SafetyPolicy | undefined,
): Estimate {
  const probability = p1 === undefined || p2 === undefined ? undefined : policy?.probabilityOfHarm[p1]?.[p2];
  const verdict =
    severity === undefined || probability === undefined ? undefined : policy?.acceptability[severity]?.[probability];
  return { severity, p1, p2, probability, verdict };
}

export function estimateInWords(
  { severity, p1, p2, probability, verdict }: Estimate,
  policy: SafetyPolicy | undefined,
): string {
  const harm = say`P1 ${levelName(policy?.p1, p1)} × P2 ${levelName(policy?.p2, p2)} → probability ${levelName(policy?.probability, probability)}`;
  return say`${harm}; severity ${levelName(policy?.severity, severity)} → ${verdictName(verdict)}.`;
}

function higher(scale: SafetyPolicy['p1'], a: LevelId | undefined, b: LevelId | undefined): LevelId | undefined {
  return (rankOf(scale, b) ?? -1) > (rankOf(scale, a) ?? -1) ? b : a;
}
