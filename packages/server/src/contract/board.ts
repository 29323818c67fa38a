import { whoseTurns, workLineNames } from '@suture/core/checks';
import { Line, Text } from '@suture/core/kernel';
import {
  ConnectionPointId,
  causeTypes,
  OperatingMode,
  SafetyAnswer,
  TransferDecision,
  TransferState,
  Verdict,
} from '@suture/core/risk';
import { z } from 'zod';
import { RecordEnvelope } from './file.ts';
import { Meeting } from './risk.ts';
import { DeviceParams, Page, pageOf, RecordParams, type Route } from './route.ts';

const Turn = z.enum(['security', 'safety', 'nobody']);
const State = z.enum([...TransferState.options, 'reopened', 'proposed', 'covered']);

const Named = z.object({ key: z.string(), title: z.string() });

/** One card of the connection board. */
const BoardCard = z.object({
  id: z.string().describe('Point and source, such as cp1.SR-12'),
  group: z.string(),
  point: ConnectionPointId,
  source: z.string(),
  title: z.string(),
  state: State,
  turn: Turn.describe('Whose move it is'),
  transfer: z.object({ key: z.string(), version: z.number().int() }).optional(),
  sentence: z.string().describe('If this happens, then that fails, so the patient …'),
  consequence: z.string().describe('The sentence without its first part, which the title says'),
  unknown: z.array(z.string()).describe('What the sentence cannot say because nobody has recorded it'),
  relation: z.string().optional().describe('Relation class of the security risk'),
  flags: z.array(z.string()).optional().describe('Flags of the control'),
  why: z.string(),
  contradictions: z.array(z.string()),
  answer: SafetyAnswer.optional().describe('Safety-impact answer that security proposed'),
  answerReason: z.string().optional(),
  answerBy: z.string().optional().describe('Who proposed the answer'),
  settling: z
    .enum(['unproposed', 'unconfirmed', 'confirmed'])
    .optional()
    .describe(
      'Of a security risk: how far its safety-impact answer is: none that says anything, proposed, confirmed on the facts as they are',
    ),
  doubt: z.string().optional().describe('Why a confirmation that was given does not count'),
  version: z.number().int().describe('Version of the source record'),
  exploitability: z.string().optional().describe('Of a security risk'),
  needs: z.string().optional().describe('Exploitability that the safety side asked for'),
  isMet: z.boolean().optional(),
  changed: z.array(z.string()).describe('Records that changed materially since the decision'),
  moves: z
    .array(z.object({ act: z.string(), by: z.enum(['security', 'safety']) }))
    .describe('What can be done with it now, and by which side'),
  repeats: z.string().optional().describe('The transfer by which the same crosses at the same point already'),
  by: z.string().optional().describe('Who made the last step'),
  text: z.string().optional().describe('The last thing said: the question, the reason, the decision'),
  acts: z.number().int().describe('How many steps the exchange has taken'),
});

const BoardGroup = z.object({
  id: z.string(),
  kind: z.enum(['sequence', 'unplaced', 'controls', 'overall']),
  situation: Named.optional(),
  sequence: z.string().optional(),
  events: z.string().optional(),
  upTo: z.string().optional(),
  harm: z.string().optional().describe('The gravest harm that it may lead to'),
  severity: z.string().optional(),
});

const Control = Named.extend({ counts: z.boolean().describe('In place and verified') });

const Path = z.object({
  threat: Named.optional(),
  weakness: Named.optional(),
  asset: Named.optional(),
  risk: Named.extend({
    before: z.string(),
    now: z.string(),
    verdictBefore: Verdict.optional(),
    verdictNow: Verdict.optional(),
  }),
  controls: z.array(Control),
  sequences: z.array(
    Named.extend({
      sequence: z.string(),
      events: z.string(),
      upTo: z.string().optional().describe('Absent where it is not assessed up to any exploitability'),
      p1: z.string(),
      harms: z.array(
        Named.extend({
          harm: Named.optional(),
          severity: z.string(),
          p2: z.string(),
          before: Verdict.optional(),
          now: Verdict.optional(),
          controls: z.array(Control),
        }),
      ),
    }),
  ),
});

const NearMatch = z.object({
  situation: z.string(),
  situationTitle: z.string(),
  situationVersion: z.number().int(),
  sequence: z.string(),
  events: z.string(),
  upTo: z.string().optional().describe('Exploitability up to which it is assessed'),
  reaches: z.boolean(),
  reach: z.string(),
  reasons: z.array(z.string()),
});

const CrossingControl = z.object({
  description: z.string().optional(),
  modes: z.array(OperatingMode),
  hinders: z.array(z.object({ mode: OperatingMode, reason: z.string().optional() })),
  changes: z.array(z.string()).describe('What it changes on the side of the receiver'),
  changesReason: z.string().optional(),
  strength: z.object({ level: z.enum(['adequate', 'weak']), reason: z.string().optional() }).optional(),
});

/** What the receiver decided, or the sender dismissed, as it stands now. */
const CardDecision = z.object({
  outcome: TransferDecision.shape.outcome.or(z.literal('dismissed')),
  reason: z.string().optional(),
  by: z.string().optional(),
  on: z.string().optional(),
  reaffirmed: z
    .object({
      by: z.string(),
      on: z.string(),
      because: z.string(),
      participants: z.array(z.string()).describe('Who took part, by name'),
    })
    .optional(),
  places: z
    .array(z.string())
    .describe('Where it was placed: a sequence such as HS-1.A, security risks; hazards made for it'),
  noLongerNamed: z
    .string()
    .optional()
    .describe('Where the sequence does not have the risk among its causes now: that it is so, and what to do'),
  conditions: z.string().optional(),
  needs: z.string().optional().describe('Exploitability that the safety side asked for'),
  severity: z.string().optional(),
  participants: z.array(z.string()).describe('Who took part, by name'),
});

export const boardRoutes = {
  'GET /api/v1/devices/{device}/board': {
    summary: 'The connection board: what crosses between the two files, grouped by the sequence it shares',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      state: State.or(z.enum(['waiting', 'done']))
        .optional()
        .describe('`waiting`: sent or received; `done`: fed back or dismissed'),
      turn: Turn.optional(),
      point: ConnectionPointId.optional(),
      to: z.enum(['safety', 'security']).optional().describe('The side that receives'),
      relation: z.string().max(40).optional(),
      show: z.enum(['unanswered', 'changed', 'contradictory', 'unproposed', 'unconfirmed']).optional(),
      group: z.string().max(100).optional(),
      search: z.string().max(200).optional(),
      work: z.enum(workLineNames).optional().describe('Only what one kind of work is about'),
      whose: z.enum(whoseTurns).optional().describe('Whose work: of whoever asks where it is not said'),
      release: z.string().max(90).optional(),
      ...Page,
    }),
    answer: pageOf(BoardCard).extend({
      groups: z.array(BoardGroup).describe('Of the cards on this page'),
      counts: z.record(z.string(), z.number().int()).describe('Cards of the whole board by state'),
      turns: z.record(z.string(), z.number().int()).describe('Cards of the whole board by whose move it is'),
      unproposed: z.number().int().describe('Security risks without a safety-impact answer'),
      unconfirmed: z.number().int().describe('Security risks whose answer the safety side has not confirmed'),
    }),
  },
  'GET /api/v1/devices/{device}/board/{card}': {
    summary: 'One card: near matches, the path from threat to harm, what was said',
    access: 'device',
    params: DeviceParams.extend({ card: z.string().max(100) }),
    query: z.strictObject({ release: z.string().max(90).optional() }),
    answer: z.object({
      card: BoardCard,
      group: BoardGroup,
      has: z.string().optional().describe('Of a security risk: the level of its exploitability now'),
      near: z.array(NearMatch),
      path: Path.optional(),
      control: CrossingControl.optional().describe('Of a card at cp2 or cp3'),
      decision: CardDecision.optional(),
      acts: z.array(
        z.object({
          act: z.string(),
          by: z.string(),
          on: z.string(),
          text: z.string().optional(),
          field: z.string().optional(),
        }),
      ),
      agenda: z
        .array(Named.extend({ verdict: Verdict.optional() }))
        .describe('At cp4: the security risks with impact that remain'),
      leadsTo: z
        .array(Named.extend({ conclusion: z.enum(['acceptable', 'notAcceptable']).optional() }))
        .describe('At cp4: the overall judgement of the safety side that takes it in'),
    }),
  },
  'POST /api/v1/devices/{device}/transfers/{key}/place': {
    summary:
      'Decide what was sent into a record of the other file, in one step: a risk or a control becomes a cause in a sequence, or a control brings a security risk',
    access: 'device',
    params: RecordParams,
    body: z.strictObject({
      situation: z.string().max(90).optional().describe('The situation to place it into; absent where it is new'),
      situationVersion: z.int().optional(),
      newSituation: z
        .strictObject({
          title: Line,
          hazard: z.string().max(90).optional(),
          newHazard: z
            .strictObject({ title: Line })
            .optional()
            .describe('A hazard that is not there yet, made in the same step, in place of a known one'),
        })
        .optional()
        .describe('A hazardous situation that is not there yet, made in the same step'),
      sequence: z.string().max(3).optional().describe('Id of a sequence that is there, or of the new one'),
      cause: z
        .enum(causeTypes)
        .exclude(['security'])
        .optional()
        .describe('At cp2: what kind of cause the control is there'),
      securityRisk: z.string().max(90).optional().describe('At cp3: the security risk that the control brings'),
      newSecurityRisk: z
        .strictObject({ title: Line, scenario: Text.optional() })
        .optional()
        .describe('At cp3: one that is not there yet, made in the same step'),
      events: Text.optional().describe('What happens, for a sequence that is not there yet'),
      upTo: z.string().max(40).optional().describe('Exploitability up to which the sequence is assessed from now on'),
      reason: Text,
      severity: z.string().max(40).optional(),
      requiredExploitability: z.string().max(40).optional(),
      participants: z.array(z.string().max(90)).max(50).optional(),
      meeting: Meeting,
    }),
    answer: z.object({ transfer: RecordEnvelope, placed: RecordEnvelope }),
    ifMatch: true,
  },
} as const satisfies Record<string, Route>;
