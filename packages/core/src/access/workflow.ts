import { z } from 'zod';
import { listed, type RecordStatus, say, words } from '../kernel/index.ts';

export const workflowActs = ['submit', 'approve', 'sendBack', 'reopen', 'retire'] as const;
export const WorkflowAct = z.enum(workflowActs);
export type WorkflowAct = z.infer<typeof WorkflowAct>;

type Transition = {
  readonly from: readonly RecordStatus[];
  readonly to: RecordStatus;
  /** As the trail keeps it, whatever language is spoken; `actNames` are for the eye. */
  readonly name: string;
  /** The act has to be argued. */
  readonly needsReason: boolean;
};

/** draft → in review → approved → retired, and the two ways back. What is retired stays so. */
export const transitions: Readonly<Record<WorkflowAct, Transition>> = {
  submit: { from: ['draft'], to: 'inReview', name: 'Send to review', needsReason: false },
  approve: { from: ['inReview'], to: 'approved', name: 'Approve', needsReason: false },
  sendBack: { from: ['inReview'], to: 'draft', name: 'Send back', needsReason: true },
  reopen: { from: ['approved'], to: 'draft', name: 'Open again', needsReason: true },
  retire: { from: ['draft', 'inReview', 'approved'], to: 'retired', name: 'Retire', needsReason: true },
};

export const actNames: Readonly<Record<WorkflowAct, string>> = words({
  submit: 'Send to review',
  approve: 'Approve',
  sendBack: 'Send back',
  reopen: 'Open again',
  retire: 'Retire',
});

export const statusNames: Readonly<Record<RecordStatus, string>> = words({
  draft: 'draft',
  inReview: 'in review',
  approved: 'approved',
  retired: 'retired',
});

/** The status after the act, or the sentence that says why it cannot be done from here. */
export function statusAfter(
  act: WorkflowAct,
  status: RecordStatus,
): { readonly status: RecordStatus } | { readonly refused: string } {
  const { from, to } = transitions[act];
  if (from.includes(status)) return { status: to };
  const wanted = listed(
    from.map((each) => statusNames[each]),
    'or',
  );
  return { refused: say`"${actNames[act]}" starts from ${wanted}, and this record is ${statusNames[status]}.` };
}
