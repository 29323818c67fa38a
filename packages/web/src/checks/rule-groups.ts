import type { FindingLevel } from '@suture/core/kernel';
import type { Finding, FindingsPageAnswer } from './queries.ts';

export type Rules = FindingsPageAnswer['rules'];

/** A rule that is not kept; `count` is of all its findings, also those that were not sent. */
export type BrokenRule = Rules[string] & { readonly rule: string };

export type RuleGroup = BrokenRule & { readonly findings: readonly Finding[] };

const order: Readonly<Record<FindingLevel, number>> = { error: 0, warning: 1, info: 2 };

/** Gravest first; within a level the rule with the most findings, for one act often settles them all. */
export function rulesByGravity(rules: Rules): readonly BrokenRule[] {
  return Object.entries(rules)
    .flatMap(([rule, known]) => (known.count > 0 ? [{ rule, ...known }] : []))
    .sort((a, b) => order[a.level] - order[b.level] || b.count - a.count);
}

/** The findings under their rules. */
export function ruleGroups(findings: readonly Finding[], rules: Rules): readonly RuleGroup[] {
  return rulesByGravity(rules)
    .map((broken) => ({ ...broken, findings: findings.filter(({ rule }) => rule === broken.rule) }))
    .filter((group) => group.findings.length > 0);
}
