import { Command } from 'commander';
import { sheetIn } from './sheet-in.ts';
import { sheetOut } from './sheet-out.ts';

export const sheet = new Command('sheet')
  .description('Takes records of a device folder out as a spreadsheet, and brings one in.')
  .addCommand(sheetOut)
  .addCommand(sheetIn);
