import { indexAdvisories, matchComponents, packageKeysOf } from '@suture/core/components';
import { readAdvisories, readSbom } from '@suture/server/components';
import { Command } from 'commander';
import { exitCode } from '../refusal.ts';
import { type ScanReport, scanText } from './scan-text.ts';

export const scan = new Command('scan')
  .description('Tells which components of an SBOM are named by advisories.')
  .argument('<sbom>', 'CycloneDX in JSON, .json or .json.gz')
  .requiredOption('--advisories <path...>', 'OSV advisories: .json, .jsonl, either packed (.gz), or folders of them')
  .option('--json', 'print the result as JSON')
  .action(async (sbom: string, options: { advisories: string[]; json?: true }) => {
    const { report, skipped } = await scanFiles(sbom, options.advisories);
    for (const file of skipped) process.stderr.write(`${file}: holds no OSV advisories, left out\n`);
    process.stdout.write(options.json ? `${JSON.stringify(jsonOf(report), null, 2)}\n` : scanText(report));
    process.exitCode = report.result.matches.length > 0 ? exitCode.findings : exitCode.clean;
  });

export async function scanFiles(
  sbom: string,
  advisoryPaths: readonly string[],
): Promise<{ report: ScanReport; skipped: readonly string[] }> {
  const set = await readSbom(sbom);
  const packages = packageKeysOf(set.components);
  const { advisories, ecosystems, sources, skipped } = await readAdvisories(advisoryPaths, { packages });
  const index = { ...indexAdvisories(advisories), ecosystems };
  const result = matchComponents(set.components, index);
  const summaries = new Map(advisories.map(({ id, summary }) => [id, summary]));
  return { report: { set, sources, summaries, result }, skipped };
}

/** `asOf` and `notChecked` say what an empty list of matches is worth. */
export function jsonOf({ set, sources, result }: ScanReport) {
  const { matches, undecided, notChecked } = result;
  const newest = sources
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);
  return {
    matches,
    undecided,
    notChecked,
    asOf: newest ?? null,
    sources,
    sbom: set.sbom,
    dropped: set.dropped,
  };
}
