import { say } from '../kernel/index.ts';
import { type About, type Action, mayI, type Permission, refused, rolesFor } from './permissions.ts';
import type { Role } from './roles.ts';
import type { WorkflowAct } from './workflow.ts';

const actionOf: Readonly<Record<WorkflowAct, Action>> = {
  submit: 'record.submit',
  approve: 'record.approve',
  sendBack: 'record.approve',
  reopen: 'record.submit',
  retire: 'record.retire',
};

/** Who may take a record a step on in its workflow. */
export function mayAct(act: WorkflowAct, mine: readonly Role[], about: About): Permission {
  // Who sends back or retires the own record approves nothing.
  const asked = act === 'approve' ? about : { ...about, authorMayApprove: true };
  return mayI(actionOf[act], mine, aboutTransfer(asked));
}

export function rolesForAct(act: WorkflowAct, about: About): readonly Role[] {
  return rolesFor(actionOf[act], aboutTransfer(about));
}

type Decision = About & {
  readonly field: string;
  /** Whose side an approval of a trade-off is for. */
  readonly side?: unknown;
};

/** Who may say that a decision which became stale holds unchanged. */
export function mayReaffirm(mine: readonly Role[], decision: Decision): Permission {
  const { side, ...about } = decision;
  if (about.kind === 'transfer' && about.field !== 'approval') return refused({ id: 'onTheBoard' });
  const permission = mayI(about.field === 'approval' ? 'record.approve' : 'record.write', mine, aboutTransfer(about));
  if (!permission.allowed) return permission;
  if (side !== undefined && !mine.some((role) => role === side)) return { allowed: false, reason: forTheSide(side) };
  return permission;
}

function forTheSide(side: unknown): string {
  return side === 'safety'
    ? say`This approval is for the safety side to reaffirm.`
    : say`This approval is for the security side to reaffirm.`;
}

/** A transfer is written by acts of both sides; it is looked over and approved by both as well. */
function aboutTransfer(about: About): About {
  return about.kind === 'transfer' ? { ...about, kind: 'riskReview' } : about;
}
