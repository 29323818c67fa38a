import { check as judge } from '@suture/core/checks';
import { countFindings, Day, Problem } from '@suture/core/kernel';
import { readDeviceFolder } from '@suture/server/file';
import { readKnowledge } from '@suture/server/law';
import { Command } from 'commander';
import { atRelease } from '../at-release.ts';
import { exitCode } from '../refusal.ts';
import { checkText } from './check-text.ts';

export const check = new Command('check')
  .description('Says what is missing or contradictory in a device folder, what to do, and why.')
  .argument('<folder>', 'folder of a device, with device/ and risk/ in it')
  .option('--json', 'print the findings as JSON')
  .option('--today <day>', 'judge as of this day, such as 2026-11-24')
  .option('--release <key>', 'judge this release instead of the working one')
  .action((folder: string, options: { json?: true; today?: string; release?: string }) => {
    const today = dayGiven(options.today);
    const file = atRelease(readDeviceFolder(folder), options.release);
    const findings = judge(file, { knowledge: readKnowledge(), today });
    const counts = countFindings(findings);
    process.stdout.write(
      options.json ? `${JSON.stringify({ findings, counts }, null, 2)}\n` : checkText(findings, file),
    );
    process.exitCode = counts.error > 0 ? exitCode.findings : exitCode.clean;
  });

function dayGiven(given: string | undefined): Day {
  if (given === undefined) return localDay(new Date());
  const day = Day.safeParse(given);
  if (day.success) return day.data;
  throw new Problem('invalid-input', `${given} is not a day: write it as 2026-11-24.`);
}

function localDay(now: Date): Day {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
