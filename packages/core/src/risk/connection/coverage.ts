import { appliesToRelease } from '../../device/index.ts';
import { say } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import { securityPolicyOf } from '../policy/active-policy.ts';
import { type LevelId, levelName, rankOf } from '../policy/policy.ts';
import { evaluateSecurityRisk } from '../security/security-evaluation.ts';
import { reachesUpTo } from './placed-outcome.ts';
import { standingDecision } from './transfer.ts';

export type SequencePlace = {
  readonly situation: string;
  readonly sequence: string;
  readonly upTo: LevelId | undefined;
};

export type Coverage = {
  readonly covered: boolean;
  readonly exploitability: LevelId | undefined;
  /** Every sequence that names the risk as a cause. */
  readonly sequences: readonly SequencePlace[];
  readonly why: string;
};

/** Covered: some sequence names the risk and is assessed up to at least the exploitability that the risk has now. */
export function coverageOf(view: RiskView, key: string): Coverage {
  return view.memo('coverage', key, () => derive(view, key));
}

function derive(view: RiskView, key: string): Coverage {
  const sequences = sequencesNaming(view, key);
  const { exploitability } = evaluateSecurityRisk(view, key);
  const scale = securityPolicyOf(view)?.exploitability ?? [];
  const answer = (covered: boolean, why: string): Coverage => ({ covered, exploitability, sequences, why });
  if (sequences.length === 0) return answer(false, say`No sequence of a hazardous situation names it as a cause.`);
  const rank = rankOf(scale, exploitability);
  if (rank === undefined)
    return answer(false, say`Its exploitability is not assessed, so no sequence can be said to cover it.`);
  const covering = sequences.find(({ upTo }) => (rankOf(scale, upTo) ?? -1) >= rank);
  if (covering) {
    const { situation, sequence, upTo } = covering;
    return answer(
      true,
      say`${situation}, sequence ${sequence}, is assessed up to ${levelName(scale, upTo)}; the exploitability of the risk is ${levelName(scale, exploitability)}.`,
    );
  }
  const reached = sequences.map(({ situation, sequence, upTo }) =>
    upTo === undefined
      ? say`${situation} sequence ${sequence} is not assessed up to any level`
      : say`${situation} sequence ${sequence} is assessed only up to ${levelName(scale, upTo)}`,
  );
  return answer(false, say`Its exploitability is ${levelName(scale, exploitability)}, but ${reached.join(', ')}.`);
}

/** Whether a sequence assessed up to this level covers the exploitability that the risk has; what is not known covers nothing. */
export function reaches(view: RiskView, key: string, upTo: LevelId | undefined): boolean {
  const scale = securityPolicyOf(view)?.exploitability ?? [];
  return reachesUpTo(scale, upTo, evaluateSecurityRisk(view, key).exploitability);
}

export function sequencesNaming(view: RiskView, key: string): readonly SequencePlace[] {
  const situations = new Set(
    view.referrers(key).flatMap((referrer) => (referrer.kind === 'hazardousSituation' ? [referrer.key] : [])),
  );
  return [...situations].flatMap((situation) => {
    const body = view.get('hazardousSituation', situation);
    if (body === undefined || body.status === 'retired' || !appliesToRelease(body.appliesTo, view.release)) return [];
    return (body.sequences ?? [])
      .filter(({ causes }) => causes.some(({ ref }) => ref === key))
      .map(({ id, upTo }) => ({ situation, sequence: id, upTo }));
  });
}

export type Requirement = {
  readonly transfer: string;
  readonly required: LevelId;
  readonly has: LevelId | undefined;
  readonly met: boolean;
};

/** What the safety side asked for when it decided, against what the risk has now. Unknown does not meet it. */
export function exploitabilityRequirements(view: RiskView, key: string): readonly Requirement[] {
  const requirements: Requirement[] = [];
  for (const referrer of view.referrers(key)) {
    if (referrer.kind !== 'transfer' || referrer.path !== 'source') continue;
    const transfer = view.get('transfer', referrer.key);
    if (transfer === undefined || transfer.status === 'retired') continue;
    const required = standingDecision(transfer)?.requiredExploitability;
    if (required === undefined) continue;
    const scale = securityPolicyOf(view)?.exploitability ?? [];
    const { exploitability: has } = evaluateSecurityRisk(view, key);
    const met = (rankOf(scale, has) ?? Number.POSITIVE_INFINITY) <= (rankOf(scale, required) ?? -1);
    requirements.push({ transfer: referrer.key, required, has, met });
  }
  return requirements;
}
