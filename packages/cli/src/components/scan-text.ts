import type { ComponentScope, ComponentSet, Match, MatchResult } from '@suture/core/components';
import type { AdvisorySource } from '@suture/server/components';
import picocolors from 'picocolors';

export type ScanReport = {
  readonly set: ComponentSet;
  readonly sources: readonly AdvisorySource[];
  readonly summaries: ReadonlyMap<string, string | undefined>;
  readonly result: MatchResult;
};

const { bold, dim, green, red, yellow } = picocolors;

/** For a terminal: one paragraph a vulnerability, one line a package and advisory, then what could not be told. */
export function scanText({ set, sources, summaries, result }: ScanReport): string {
  const groups = groupsOf(result.matches);
  const paragraphs = [
    headOf(set, sources),
    ...groups.map(([id, rows]) => vulnerabilityOf(id, rows, summaries)),
    ...undecidedOf(result),
    ...notCheckedOf(result),
    verdictOf(result, groups.length),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function groupsOf(matches: readonly Match[]): [string, Match[]][] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) groups.set(match.group, [...(groups.get(match.group) ?? []), match]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

function headOf({ sbom, components, dropped }: ComponentSet, sources: readonly AdvisorySource[]): string {
  const subject = [sbom.name ?? 'unnamed product', sbom.version].filter((part) => part !== undefined).join(' ');
  const files = sources.map(({ file, advisories, asOf }) =>
    dim(`  ${clean(file)}: ${plural(advisories, 'advisory', 'advisories')}, as of ${asOf?.slice(0, 10) ?? 'unknown'}`),
  );
  const lost = Object.entries(dropped).filter(([what]) => what.includes('('));
  return [
    `${bold(clean(subject))}: ${plural(components.length, 'component')} in ${sbom.format} ${clean(sbom.specVersion)}`,
    ...lost.map(([what, times]) => yellow(`  left out: ${times} × ${clean(what)}`)),
    'Checked against',
    ...files,
  ].join('\n');
}

function vulnerabilityOf(id: string, rows: readonly Match[], summaries: ScanReport['summaries']): string {
  const summary = rows.map(({ advisory }) => summaries.get(advisory)).find((text) => text !== undefined);
  const others = new Set(rows.flatMap(({ advisory, aliases }) => [advisory, ...aliases]));
  others.delete(id);
  return [
    `${bold(red(clean(id)))}  ${clean(summary ?? 'no summary given').slice(0, 140)}`,
    ...(others.size > 0 ? [dim(`  also ${clean([...others].join(', '))}`)] : []),
    ...linesOf(rows),
  ].join('\n');
}

/** Where several advisories say the same of a package, one line names them: each of them is a match. */
function linesOf(rows: readonly Match[]): string[] {
  const width = Math.max(...rows.map(({ purl }) => purl.length));
  const saidBy = new Map<string, string[]>();
  for (const row of rows) {
    const line = lineOf(row, width);
    saidBy.set(line, [...(saidBy.get(line) ?? []), clean(row.advisory)]);
  }
  return [...saidBy].map(([line, advisories]) =>
    advisories.length === 1 ? line : `${line} ${dim(`(${advisories.length} matches: ${advisories.join(', ')})`)}`,
  );
}

function lineOf({ purl, fixed, fixedOnLine = fixed, scope, confidence }: Match, width: number): string {
  const none = fixed.length > 0 ? 'no fixed version on its release line' : 'no fixed version named';
  const repair = fixedOnLine.length > 0 ? `fixed in ${fixedOnLine.join(', ')}` : none;
  const marks = [scopeMark[scope], confidence === 'exact' ? '' : '(name equal but for case)'].filter(
    (mark) => mark !== '',
  );
  return `  ${clean(purl).padEnd(width)}  ${clean(repair)}${marks.map((mark) => ` ${yellow(mark)}`).join('')}`;
}

const scopeMark: Readonly<Record<ComponentScope, string>> = {
  required: '',
  optional: '(optional)',
  excluded: '(development only)',
};

function undecidedOf({ undecided }: MatchResult): string[] {
  if (undecided.length === 0) return [];
  const lines = undecided.map(({ purl, advisory, reason }) => `  ${clean(purl)}  ${clean(advisory)}: ${clean(reason)}`);
  return [[yellow(`Undecided, for a person to judge: ${plural(undecided.length, 'pair')}`), ...lines].join('\n')];
}

function notCheckedOf({ notChecked }: MatchResult): string[] {
  const { withoutPurl, unreadablePurl, ecosystems } = notChecked;
  const lines = [
    ...(withoutPurl > 0 ? [`  ${plural(withoutPurl, 'component')} without a package URL`] : []),
    ...(unreadablePurl > 0 ? [`  ${plural(unreadablePurl, 'component')} with a package URL that cannot be read`] : []),
    ...Object.entries(ecosystems).map(
      ([name, times]) => `  ${plural(times, 'component')} of ${clean(name)}: no advisories loaded`,
    ),
  ];
  return lines.length === 0 ? [] : [[yellow('Not checked, so unknown'), ...lines].join('\n')];
}

function verdictOf({ matches, undecided }: MatchResult, vulnerabilities: number): string {
  if (matches.length === 0)
    return undecided.length === 0 ? green('No match.') : yellow('No match, but pairs undecided.');
  const packages = new Set(matches.map(({ purl }) => purl)).size;
  const development = matches.filter(({ scope }) => scope === 'excluded').length;
  const aside = development > 0 ? `, ${development} of them development only` : '';
  return bold(
    `${plural(vulnerabilities, 'vulnerability', 'vulnerabilities')} in ${plural(packages, 'package')} (${plural(matches.length, 'match', 'matches')}${aside}).`,
  );
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Foreign text must not steer the terminal. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
