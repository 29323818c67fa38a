import { Text } from '@suture/core/kernel';
import {
  ConnectionPointId,
  emergencyAnswers,
  Hindrance,
  OperatingMode,
  Screening,
  ScreeningQuestion,
  Strength,
  Verdict,
} from '@suture/core/risk';
import { z } from 'zod';
import { RecordEnvelope } from './file.ts';
import { ScaleMark } from './risk.ts';
import { RecordParams, type Route } from './route.ts';

const Side = z.enum(['security', 'safety']);
const Judged = z.object({ by: z.string(), on: z.string(), isStale: z.boolean() });

const Answers = z.object({
  isAsked: z.boolean(),
  answers: z.partialRecord(ScreeningQuestion, z.enum(['yes', 'no'])),
  open: z.array(ScreeningQuestion),
  reason: z.string().optional(),
  judged: Judged.optional(),
});

const Scale = z.object({
  strength: z.object({
    level: z.enum(['adequate', 'weak']).optional(),
    mark: ScaleMark.shape.strength,
    reason: z.string().optional(),
    judged: Judged.optional(),
  }),
  rows: z.array(
    z.object({
      mode: OperatingMode,
      isActive: z.boolean(),
      hindrance: z.enum(['none', 'hinders']).optional(),
      mark: ScaleMark.shape.hindrance.describe('What counts of it'),
      reason: z.string().optional(),
    }),
  ),
  emergency: z.enum(emergencyAnswers).describe('Whether care can go on in an emergency'),
  hindranceJudged: Judged.optional(),
  onSafety: Answers,
  onSecurity: Answers,
  tradeOff: z.object({
    isNeeded: z.boolean(),
    isOpen: z.boolean().describe('Not judged far enough to say whether it is needed'),
    reason: z.string().optional(),
    alternatives: z.array(z.string()),
    approvals: z.partialRecord(
      Side,
      Judged.extend({ changed: z.array(z.string()).describe('The keys of what has changed since it was approved') }),
    ),
    isAgreed: z.boolean(),
  }),
});

const TouchedRisk = z.object({
  key: z.string(),
  title: z.string(),
  factor: z.string(),
  relation: z.string().optional(),
  now: Verdict.optional(),
});

/** What one side judges: each has its own parts, and no other. */
export const SideJudgement = z.strictObject({
  strength: Strength.omit({ judged: true }).optional(),
  hindrance: Hindrance.omit({ judged: true }).optional(),
  crossSafety: Screening.omit({ judged: true }).optional(),
  crossSecurity: Screening.omit({ judged: true }).optional(),
});
export type SideJudgement = z.infer<typeof SideJudgement>;

const Seal = z.object({
  side: Side,
  by: z.string(),
  at: z.string(),
  isMine: z.boolean(),
  isStale: z.boolean().describe('The control has changed materially since: it has to be judged again'),
});

export const scaleRoutes = {
  'GET /api/v1/devices/{device}/controls/{key}/scale': {
    summary:
      'A control between the two sides: strength, hindrance by mode, the questions, the trade-off, what is sealed',
    access: 'device',
    params: RecordParams,
    answer: z.object({
      key: z.string(),
      title: z.string(),
      recordVersion: z.number().int().describe('What a change of the control is based on'),
      origin: z.string().optional(),
      state: z.string(),
      scale: Scale,
      mark: ScaleMark,
      flags: z.array(z.string()),
      why: z.string(),
      missing: z.array(z.string()),
      risks: z.array(TouchedRisk),
      alternatives: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          state: z.string(),
          mark: ScaleMark,
          hinders: z.array(z.string()),
        }),
      ),
      seals: z.array(Seal),
      mayApprove: z
        .record(Side, z.boolean())
        .describe('Whether who asks may approve the trade-off for a side, as far as the other side is somebody else'),
    }),
  },
  'POST /api/v1/devices/{device}/controls/{key}/scale/preview': {
    summary: 'What would follow if a side judged so; nothing is changed',
    access: 'device',
    params: RecordParams,
    body: SideJudgement,
    answer: z.object({
      flags: z.array(z.string()),
      why: z.string(),
      proposes: z.array(ConnectionPointId).describe('What the rules would ask to send after it'),
      risks: z.array(TouchedRisk),
    }),
  },
  'PUT /api/v1/devices/{device}/controls/{key}/seals/{side}': {
    summary: 'Judge a control blind: nobody sees it until both sides are revealed',
    access: 'device',
    params: RecordParams.extend({ side: Side }),
    body: SideJudgement,
    answer: Seal,
  },
  'DELETE /api/v1/devices/{device}/controls/{key}/seals/{side}': {
    summary: 'Withdraw the own sealed judgement',
    access: 'device',
    params: RecordParams.extend({ side: Side }),
    answer: z.null().describe('No content'),
    status: 204,
  },
  'POST /api/v1/devices/{device}/controls/{key}/reveal': {
    summary: 'Reveal both sealed judgements: each goes into the control in the name of who gave it',
    access: 'device',
    params: RecordParams,
    body: z.strictObject({ why: Text.optional() }),
    answer: RecordEnvelope,
    ifMatch: true,
  },
} as const satisfies Record<string, Route>;
