import { rules } from '@suture/core/checks';
import type { Finding, FindingLevel } from '@suture/core/kernel';

export type RuleGroup = {
  readonly rule: string;
  readonly title: string;
  readonly level: FindingLevel;
  readonly fix: string;
  readonly cites: readonly string[];
  readonly findings: readonly Finding[];
};

const titles = new Map(rules.map(({ id, title }) => [id, title]));
export function ruleTitle(rule: string): string {
  return titles.get(rule) ?? rule;
}

const order: Readonly<Record<FindingLevel, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by rule, gravest first; within a level the rule with the most, for one act often settles them all. */
export function ruleGroups(findings: readonly Finding[]): readonly RuleGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups]
    .flatMap(([rule, [first, ...rest]]) => {
      if (first === undefined) return [];
      const { level, fix, cites } = first;
      return [{ rule, title: ruleTitle(rule), level, fix, cites, findings: [first, ...rest] }];
    })
    .sort((a, b) => order[a.level] - order[b.level] || b.findings.length - a.findings.length);
}
