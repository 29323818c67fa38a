import { Command } from 'commander';
import { auditExport } from './audit-export.ts';
import { auditVerify } from './audit-verify.ts';

export const audit = new Command('audit')
  .description('Verifies the audit trail, or writes it out to be verified elsewhere.')
  .addCommand(auditVerify)
  .addCommand(auditExport);
