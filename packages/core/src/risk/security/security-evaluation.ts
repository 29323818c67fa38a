import { creditedControls } from '../controls/credit.ts';
import type { RiskView } from '../kinds.ts';
import { securityPolicyOf } from '../policy/active-policy.ts';
import { type LevelId, levelName, rankOf, type SecurityPolicy, type Verdict, verdictName } from '../policy/policy.ts';
import type { SecurityRisk } from './security.ts';

export type SecurityEvaluation = {
  /** Exploitability that may be counted on now; undefined where it was not assessed. */
  readonly exploitability: LevelId | undefined;
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
  const impact = greatestImpact(risk, policy);
  const verdict = (level: LevelId | undefined) =>
    level === undefined || impact === undefined ? undefined : policy?.acceptability[level]?.[impact];
  const credit = creditOf(before, after, creditedTo, policy);
  return {
    exploitability,
    impact,
    before: verdict(before),
    now: verdict(exploitability),
    creditedTo,
    because: `Exploitability ${credit} × greatest impact ${levelName(policy?.impact, impact)} → ${verdictName(verdict(exploitability))}.`,
  };
}

function creditOf(
  before: LevelId | undefined,
  after: LevelId | undefined,
  creditedTo: readonly string[],
  policy: SecurityPolicy | undefined,
): string {
  const name = (level: LevelId | undefined) => levelName(policy?.exploitability, level);
  if (after === undefined) return name(before);
  if (creditedTo.length > 0) return `${name(before)} → ${name(after)} by ${creditedTo.join(', ')}`;
  return `${name(before)} (${name(after)} is not credited: no verified control in place reduces it)`;
}

function greatestImpact(risk: SecurityRisk | undefined, policy: SecurityPolicy | undefined): LevelId | undefined {
  if (policy === undefined) return undefined;
  let greatest: LevelId | undefined;
  for (const level of Object.values(risk?.impact ?? {})) {
    if (level === undefined) continue;
    if (rankOf(policy.impact, level) === undefined) return undefined;
    if ((rankOf(policy.impact, level) ?? -1) > (rankOf(policy.impact, greatest) ?? -1)) greatest = level;
  }
  return greatest;
}
