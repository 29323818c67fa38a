import { readDeviceFolder } from '@suture/server/file';
import { Command } from 'commander';
import { atRelease } from '../at-release.ts';
import { exitCode } from '../refusal.ts';
import { risksReport } from './risks-report.ts';
import { risksText } from './risks-text.ts';

export const risks = new Command('risks')
  .description('Lists each risk and control with its relation class or flags, and the sentence that gives them.')
  .argument('<folder>', 'folder of a device, with device/ and risk/ in it')
  .option('--json', 'print the list as JSON')
  .option('--release <key>', 'judge this release instead of the working one')
  .action((folder: string, options: { json?: true; release?: string }) => {
    const report = risksReport(atRelease(readDeviceFolder(folder), options.release));
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : risksText(report));
    process.exitCode = exitCode.clean;
  });
