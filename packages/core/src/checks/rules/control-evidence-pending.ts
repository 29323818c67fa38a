import { say } from '../../kernel/index.ts';
import { evidenceThat } from '../evidence.ts';
import { rule } from '../rule.ts';

export const controlEvidencePending = rule({
  id: 'control-evidence-pending',
  level: 'info',
  kind: 'control',
  title: 'Verification of a control is still running',
  cites: ['iso14971:2019/7.2'],
  fix: 'Record the result when it is there.',
  check: (control) => evidenceThat('pending', control, (ref) => say`${ref} has no result yet`),
});
