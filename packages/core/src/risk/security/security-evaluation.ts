import { say } from '../../kernel/index.ts';
import { creditedControls } from '../controls/credit.ts';
import type { RiskView } from '../kinds.ts';
import { securityPolicyOf } from '../policy/active-policy.ts';
import { type LevelId, levelName, rankOf, type SecurityPolicy, type Verdict, verdictName } from '../policy/policy.ts';
import { type ImpactOn, impactNames, impactsOn, type SecurityRisk } from './security.ts';

export type SecurityEvaluation = {
  /** Exploitability that may be counted on now; undefined where it was not assessed. */
  readonly exploitability: LevelId | undefined;
  /** The greatest; undefined while the impact on one of the four is open. */
  readonly impact: LevelId | undefined;
  readonly before: Verdict | undefined;
  readonly now: Verdict | undefined;
  readonly creditedTo: readonly string[];
  /** The computation in words. */
  readonly because: string;
};

export function evaluateSecurityRisk(view: RiskView, key: string): SecurityEvaluation {
  return view.memo('securityEvaluation', key, () => evaluate(view, key));
}

function evaluate(view: RiskView, key: string): SecurityEvaluation {
  const risk = view.get('securityRisk', key);
  const policy = securityPolicyOf(view);
  const { before, after } = risk?.exploitability ?? {};
  const creditedTo = after === undefined ? [] : creditedControls(view, key, 'exploitability');
  const exploitability = after !== undefined && creditedTo.length > 0 ? after : before;
  const impact = impactOf(risk, policy);
  const verdict = (level: LevelId | undefined) => verdictAt(policy, level, impact);
  const credit = creditOf(before, after, creditedTo, policy);
  return {
    exploitability,
    impact: impact.open.length === 0 ? impact.greatest : undefined,
    before: verdict(before),
    now: verdict(exploitability),
    creditedTo,
    because: say`Exploitability ${credit} × ${impactInWords(impact, policy)} → ${verdictName(verdict(exploitability))}.`,
  };
}

/** The greatest of the levels that are assessed, and what is not: a lower bound until nothing is open. */
type AssessedImpact = { readonly greatest: LevelId | undefined; readonly open: readonly ImpactOn[] };

/** Unknown is not none: where a part is open, only what is not acceptable already for the rest can be told. */
function verdictAt(
  policy: SecurityPolicy | undefined,
  exploitability: LevelId | undefined,
  { greatest, open }: AssessedImpact,
): Verdict | undefined {
  if (exploitability === undefined || greatest === undefined) return undefined;
  const verdict = policy?.acceptability[exploitability]?.[greatest];
  return open.length === 0 || verdict === 'unacceptable' ? verdict : undefined;
}

function creditOf(
  before: LevelId | undefined,
  after: LevelId | undefined,
  creditedTo: readonly string[],
  policy: SecurityPolicy | undefined,
): string {
  const name = (level: LevelId | undefined) => levelName(policy?.exploitability, level);
  if (after === undefined) return name(before);
  if (creditedTo.length > 0) return say`${name(before)} → ${name(after)} by ${creditedTo.join(', ')}`;
  return say`${name(before)} (${name(after)} is not credited: no verified control in place reduces it)`;
}

/** A level that the policy does not have tells nothing. */
function impactOf(risk: SecurityRisk | undefined, policy: SecurityPolicy | undefined): AssessedImpact {
  let greatest: LevelId | undefined;
  const open: ImpactOn[] = [];
  for (const on of impactsOn) {
    const level = risk?.impact?.[on];
    const rank = policy && rankOf(policy.impact, level);
    if (policy === undefined || rank === undefined) open.push(on);
    else if (rank > (rankOf(policy.impact, greatest) ?? -1)) greatest = level;
  }
  return { greatest, open };
}

function impactInWords({ greatest, open }: AssessedImpact, policy: SecurityPolicy | undefined): string {
  const level = levelName(policy?.impact, greatest);
  if (open.length === 0 || greatest === undefined) return say`greatest impact ${level}`;
  return say`impact at least ${level} (${open.map((on) => impactNames[on]).join(', ')} not assessed)`;
}
