import { rules } from '@suture/core/checks';
import type { DeviceFile } from '@suture/core/file';
import { countFindings, type Finding, type FindingLevel, findingLevels } from '@suture/core/kernel';
import pc from 'picocolors';
import { counted, printable } from '../terminal-text.ts';

const colour: Readonly<Record<FindingLevel, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.cyan,
};

/** For a terminal: the gravest first; each rule says once what to do, the records stand below it. */
export function checkText(findings: readonly Finding[], file: DeviceFile): string {
  const paragraphs = findingLevels.flatMap((level) => {
    const ofLevel = findings.filter((finding) => finding.level === level);
    return byRule(ofLevel).map((group) => paragraphOf(group, file));
  });
  return `${[...paragraphs, verdictOf(findings)].join('\n\n')}\n`;
}

/** Rules in the order of the registry, which is that of the work. */
function byRule(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return rules.flatMap(({ id }) => {
    const group = groups.get(id);
    return group ? [group] : [];
  });
}

function paragraphOf(group: readonly [Finding, ...Finding[]], file: DeviceFile): string {
  const [{ rule, level, cites, fix }] = group;
  const title = rules.find(({ id }) => id === rule)?.title ?? rule;
  return [
    `${colour[level](level)}  ${pc.bold(title)} ${pc.dim(`${rule}; ${cites.join(', ')}`)}`,
    `  ${fix}`,
    ...group.map((finding) => lineOf(finding, file)),
  ].join('\n');
}

function lineOf({ record, path, message }: Finding, file: DeviceFile): string {
  const title = printable(file.record(record)?.body.title ?? '');
  const place = path === '' ? '' : pc.dim(` · ${path}`);
  return `    ${pc.bold(record)} ${title}${place}\n      ${printable(message)}`;
}

function verdictOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return pc.green('No findings.');
  const { error, warning, info } = countFindings(findings);
  const counts = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].join(', ');
  return error > 0 ? pc.bold(pc.red(`${counts}.`)) : pc.bold(`${counts}: nothing that stops.`);
}
