import type { Finding, FindingLevel } from '@suture/core/kernel';

export type RuleGroup = {
  readonly rule: string;
  readonly title: string;
  readonly level: FindingLevel;
  readonly fix: string;
  readonly cites: readonly string[];
  readonly findings: readonly Finding[];
  /** Of all findings, also those that were not sent. */
  readonly count: number;
};

export type Rules = Readonly<Record<string, { readonly title: string; readonly count: number }>>;

const order: Readonly<Record<FindingLevel, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by rule, gravest first; within a level the rule with the most, for one act often settles them all. */
export function ruleGroups(findings: readonly Finding[], rules: Rules): readonly RuleGroup[] {
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
      const { title = rule, count = 1 + rest.length } = rules[rule] ?? {};
      return [{ rule, title, level, fix, cites, findings: [first, ...rest], count }];
    })
    .sort((a, b) => order[a.level] - order[b.level] || b.count - a.count);
}
