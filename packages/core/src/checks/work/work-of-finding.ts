import { mayReaffirm, type Role, roles, rolesFor } from '../../access/index.ts';
import type { DeviceFile, FileRecord } from '../../file/index.ts';
import type { Finding } from '../../kernel/index.ts';
import { isExcepted, turnOf } from '../../risk/index.ts';
import type { WorkItem, WorkLine } from './work.ts';

/** Rules whose findings are somebody's turn. The others are work too, and stand under Findings. */
const lineOfRule: Readonly<Record<string, WorkLine>> = {
  'safety-answer-unconfirmed': 'confirm-answer',
  'safety-answer-not-by-safety': 'confirm-answer',
  'safety-answer-missing': 'answer-impact',
  'safety-answer-undetermined': 'answer-impact',
  'security-cause-not-answered': 'answer-cause',
  'security-cause-undecided': 'answer-cause',
  'trade-off-not-approved-by-both': 'approve-trade-off',
  'transfer-stale': 'stale-transfer',
  'approval-stale': 'stale-approval',
  'safety-answer-stale': 'stale-decision',
  'control-judgement-stale': 'stale-decision',
  'clinical-effect-stale': 'stale-decision',
  'safety-decision-stale': 'stale-decision',
  'security-acceptance-stale': 'stale-decision',
  'trade-off-stale': 'stale-decision',
  'review-overdue': 'overdue-review',
  'transfer-waiting': 'long-waiting',
};

export function workOfFinding(file: DeviceFile, { rule, record: key, path, message }: Finding): readonly WorkItem[] {
  const line = lineOfRule[rule];
  const record = line === undefined ? undefined : file.record(key);
  if (line === undefined || record === undefined) return [];
  const due = rule === 'review-overdue' && record.kind === 'riskPlan' ? record.body.nextReview : undefined;
  const why = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  const notBy = line === 'stale-approval' && !isExcepted(file, 'authorApproves') ? record.writers : undefined;
  const beside = { ...(due !== undefined && { due }), ...(notBy !== undefined && { notBy }) };
  return [{ line, record: key, why, roles: whoActs(line, record, path), ...beside }];
}

function whoActs(line: WorkLine, { kind, body }: FileRecord, path: string): readonly Role[] {
  const discipline = 'discipline' in body ? body.discipline : undefined;
  const about = { kind, field: path, discipline };
  if (kind === 'transfer') return transferTurn(line, body);
  if (line === 'confirm-answer') return rolesFor('safetyImpact.confirm');
  if (line === 'approve-trade-off' && kind === 'control') {
    const given = new Set(body.tradeOff?.approvals?.map(({ role }) => role));
    return (['security', 'safety'] as const).filter((role) => !given.has(role));
  }
  if (line !== 'stale-approval' && line !== 'stale-decision') return rolesFor('record.write', about);
  const at = Number(/^tradeOff\.approvals\.(\d+)$/.exec(path)?.[1]);
  const side = kind === 'control' ? body.tradeOff?.approvals?.[at]?.role : undefined;
  return roles.filter((role) => mayReaffirm([role], { ...about, ...(side !== undefined && { side }) }).allowed);
}

function transferTurn(line: WorkLine, transfer: FileRecord<'transfer'>['body']): readonly Role[] {
  const turn = turnOf(transfer, line === 'stale-transfer');
  return rolesFor(turn === 'sender' ? 'transfer.send' : 'transfer.decide', { point: transfer.point });
}
