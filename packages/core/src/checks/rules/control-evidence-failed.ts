import { say } from '../../kernel/index.ts';
import { evidenceThat } from '../evidence.ts';
import { rule } from '../rule.ts';

export const controlEvidenceFailed = rule({
  id: 'control-evidence-failed',
  level: 'error',
  kind: 'control',
  title: 'Control whose verification failed',
  cites: ['iso14971:2019/7.2', 'iec81001-5-1:2021/5.8.1'],
  fix: 'Repair the control and verify it again, or replace it; keep the failed evidence in the file with its outcome.',
  check: (control) => evidenceThat('failed', control, (ref) => say`${ref} failed`),
});
