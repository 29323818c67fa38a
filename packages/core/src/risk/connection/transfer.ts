import { z } from 'zod';
import { Day, keyOf, Line, material, Person, Signed, Text, words, workflowFields } from '../../kernel/index.ts';
import { LevelId } from '../policy/policy.ts';

export const connectionPoints = ['cp1', 'cp2', 'cp3', 'cp4'] as const;
export const ConnectionPointId = z.enum(connectionPoints);
export type ConnectionPointId = z.infer<typeof ConnectionPointId>;

export const transferStates = ['sent', 'received', 'returned', 'decided', 'fedBack', 'dismissed'] as const;
export const TransferState = z.enum(transferStates);
export type TransferState = z.infer<typeof TransferState>;

/** In one word; what it then waits for stands with the acts. */
export const transferStateNames: Readonly<Record<TransferState, string>> = words({
  sent: 'sent',
  received: 'received',
  returned: 'returned',
  decided: 'decided',
  fedBack: 'fed back',
  dismissed: 'dismissed',
});

/** One act of the exchange between the two sides, oldest first. */
const TransferAct = z.strictObject({
  act: z.enum(['sent', 'received', 'returned', 'answered', 'decided', 'fedBack', 'reopened', 'undone', 'reaffirmed']),
  by: Person,
  on: Day,
  text: Text.optional(),
  field: Line.optional().describe('The field that a question is about'),
});

/** As they stand before “by”. */
export const transferActNames: Readonly<Record<z.infer<typeof TransferAct>['act'], string>> = words({
  sent: 'sent',
  received: 'received',
  returned: 'returned',
  answered: 'answered',
  decided: 'decided',
  fedBack: 'fed back',
  reopened: 'reopened',
  undone: 'undone',
  reaffirmed: 'reaffirmed',
});

/** What the receiver gives back. */
export const TransferDecision = z.strictObject({
  outcome: material(
    z.enum(['covered', 'newSequence', 'newRisk', 'controlNeeded', 'conditions', 'noImpact', 'rejected']),
  ),
  reason: Text,
  situation: keyOf('HS').optional(),
  sequence: z.string().max(3).optional(),
  hazards: z.array(keyOf('HZ')).optional(),
  securityRisks: z.array(keyOf('SR')).optional().describe('Security risks that a safety control brought up'),
  severity: material(LevelId.optional()),
  requiredExploitability: material(LevelId.optional()),
  conditions: material(Text.optional()),
  participants: z.array(keyOf('PT')).optional(),
  signed: Signed.optional(),
});
export type TransferDecision = z.infer<typeof TransferDecision>;

export const outcomeNames: Readonly<Record<TransferDecision['outcome'], string>> = words({
  covered: 'covered',
  newSequence: 'a sequence of its own',
  newRisk: 'a new risk',
  controlNeeded: 'a control is needed',
  conditions: 'conditions',
  noImpact: 'no impact',
  rejected: 'rejected',
});

/** Something crosses from one file to the other at a connection point; one for each point and source. */
export const Transfer = z.strictObject({
  title: Line,
  point: material(ConnectionPointId),
  source: material(keyOf('SR', 'RC', 'OR')),
  state: material(TransferState),
  acts: z.array(TransferAct).optional(),
  decision: TransferDecision.optional(),
  dismissed: z.strictObject({ reason: Text.optional(), signed: Signed.optional() }).optional(),
  ...workflowFields,
});
export type Transfer = z.infer<typeof Transfer>;

/** What was decided, while the transfer stands as decided: what is sent again waits for another decision. */
export function standingDecision({ state, decision }: Transfer): TransferDecision | undefined {
  return state === 'decided' || state === 'fedBack' ? decision : undefined;
}

/** Whether the decision has to say down to which exploitability security has to come: without it nobody can tell when it is met. */
export function asksHowFar(point: ConnectionPointId, outcome: TransferDecision['outcome'] | undefined): boolean {
  return point === 'cp1' && outcome === 'controlNeeded';
}

export const transferKind = {
  kind: 'transfer',
  prefix: 'TR',
  path: 'risk/transfers.yaml',
  name: words(['transfer', 'transfers']),
  body: Transfer,
} as const;
