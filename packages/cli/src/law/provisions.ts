import { readDeviceFolder } from '@suture/server/file';
import { readKnowledge } from '@suture/server/law';
import { Command } from 'commander';
import { provisionsReport, provisionsText } from './provisions-report.ts';

export const provisions = new Command('provisions')
  .description('Tells which points of law apply to a device, and what must be answered to know the rest.')
  .argument('<folder>', 'folder of a device')
  .option('--json', 'print the result as JSON')
  .action((folder: string, options: { json?: true }) => {
    const [device] = readDeviceFolder(folder).all('device');
    const report = provisionsReport(readKnowledge(), device?.body ?? { profile: {} });
    process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : provisionsText(report)}\n`);
  });
