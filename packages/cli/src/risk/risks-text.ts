import { relationClasses, type Verdict, verdictName } from '@suture/core/risk';
import pc from 'picocolors';
import { counted, printable } from '../terminal-text.ts';
import type { RisksReport } from './risks-report.ts';

/** For a terminal: risks from direct to security-only, each with the sentence that gives its class. */
export function risksText({ release, securityRisks, safetyRisks, controls }: RisksReport): string {
  const ranked = relationClasses.flatMap((relation) => securityRisks.filter((risk) => risk.relation === relation));
  const sections = [
    section(
      'Security risks',
      ranked.map(({ key, title, relation, why, contradictions, notes, evaluation, coverage }) =>
        entry(key, title, pc.bold(relation), [
          why,
          ...contradictions.map(contradiction),
          ...notes,
          `${verdicts(evaluation.before, evaluation.now)} ${evaluation.because}`,
          ...(relation === 'security-only' ? [] : [`${coverage.covered ? 'Covered' : 'Not covered'}: ${coverage.why}`]),
        ]),
      ),
    ),
    section(
      'Safety risks',
      safetyRisks.map(({ key, title, relation, why, contradictions, evaluation }) => {
        const verdict = verdicts(evaluation.before.verdict ?? null, evaluation.now.verdict ?? null);
        return entry(key, title, pc.bold(relation), [
          why,
          ...contradictions.map(contradiction),
          `${verdict} ${evaluation.because}`,
        ]);
      }),
    ),
    section(
      'Controls',
      controls.map(({ key, title, flags, why }) =>
        entry(key, title, flags.length > 0 ? pc.bold(flags.join(', ')) : pc.dim('no flag'), [why]),
      ),
    ),
  ];
  const counts = [
    counted(securityRisks.length, 'security risk'),
    counted(safetyRisks.length, 'safety risk'),
    counted(controls.length, 'control'),
  ];
  return `${[...sections.flat(), `${counts.join(', ')}${release === null ? '' : `, judged for ${release}`}.`].join('\n\n')}\n`;
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [[pc.underline(title), ...entries].join('\n')];
}

function entry(key: string, title: string, mark: string, lines: readonly string[]): string {
  return [
    `  ${pc.bold(key.padEnd(7))} ${mark}  ${printable(title)}`,
    ...lines.map((line) => `          ${printable(line)}`),
  ].join('\n');
}

function contradiction(text: string): string {
  return `Contradiction: ${text}`;
}

function verdicts(before: Verdict | null, now: Verdict | null): string {
  const [first, second] = [verdictName(before ?? undefined), verdictName(now ?? undefined)];
  return first === second ? `Risk ${first}.` : `Risk ${first} → ${second}.`;
}
