import { Line, Text } from '@suture/core/kernel';
import {
  ConnectionPointId,
  hindranceMarks,
  strengthMarks,
  TransferDecision,
  TransferState,
  usedScales,
  Verdict,
} from '@suture/core/risk';
import { z } from 'zod';
import { RecordEnvelope } from './file.ts';
import { DeviceParams, Page, pageOf, RecordParams, type Route } from './route.ts';

/** The scale of a control in two words; `stale` was judged on facts that have changed. */
export const ScaleMark = z.object({ strength: z.enum(strengthMarks), hindrance: z.enum(hindranceMarks) });

/** One row of a risk list: what is derived, and the sentence that gives it. */
export const RiskRow = z.object({
  key: z.string(),
  kind: z.enum(['securityRisk', 'safetyRisk', 'control']),
  title: z.string(),
  status: z.string(),
  version: z.number().int(),
  relation: z.string().optional().describe('Relation class of a risk'),
  flags: z.array(z.string()).optional().describe('Flags of a control'),
  why: z.string(),
  contradictions: z.array(z.string()),
  notes: z.array(z.string()),
  before: Verdict.optional(),
  now: Verdict.optional(),
  because: z.string().optional().describe('The computation in words'),
  covered: z.boolean().optional().describe('A sequence of a hazardous situation covers the security risk'),
  mark: ScaleMark.optional().describe('Of a control'),
  findings: z.number().int(),
});
export type RiskRow = z.infer<typeof RiskRow>;

const riskSorts = ['key', 'title', 'relation', 'before', 'now', 'findings'] as const;

export const TransferRow = z.object({
  key: z.string(),
  version: z.number().int(),
  point: ConnectionPointId,
  source: z.string(),
  sourceTitle: z.string(),
  title: z.string(),
  state: TransferState,
  reopened: z.boolean().describe('A material change has re-opened it'),
  changed: z.array(z.string()).describe('What changed since it was decided'),
  waitsOn: z.enum(['security', 'safety', 'nobody']),
  why: z.string().optional(),
});

export const ProposedTransferRow = z.object({
  point: ConnectionPointId,
  source: z.string(),
  sourceTitle: z.string(),
  why: z.string(),
  transfer: z.string().optional().describe('An earlier transfer that a change has re-opened'),
});

/** Who sat together when it was done; the audit trail says so. */
export const Meeting = z
  .array(z.string().max(90))
  .max(50)
  .optional()
  .describe('Participants of a joint meeting in which it is done');

const TransferAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('receive'), meeting: Meeting }),
  z.strictObject({ act: z.literal('return'), text: Text, field: Line.optional(), meeting: Meeting }),
  z.strictObject({ act: z.literal('answer'), text: Text, meeting: Meeting }),
  z.strictObject({ act: z.literal('decide'), decision: TransferDecision.omit({ signed: true }), meeting: Meeting }),
  z.strictObject({ act: z.literal('feedBack'), text: Text.optional(), meeting: Meeting }),
  z.strictObject({ act: z.literal('reaffirm'), because: Text, meeting: Meeting }),
  z.strictObject({ act: z.literal('resend'), text: Text.optional(), meeting: Meeting }),
  z.strictObject({ act: z.literal('undo'), text: Text.optional(), meeting: Meeting }),
]);
export type TransferAct = z.infer<typeof TransferAct>;

const Confirmation = z.object({
  key: z.string(),
  title: z.string(),
  version: z.number().int(),
  answer: z.string().optional(),
  relationNow: z.string(),
  relationAfter: z.string(),
  why: z.string(),
  proposes: z.array(ConnectionPointId).describe('What the rules would ask to send after it'),
  refused: z.string().optional().describe('Why this one cannot be confirmed, or not among others'),
  caution: z.string().optional().describe('Why this one is confirmed only alone, and with a reason'),
});

export const riskRoutes = {
  'GET /api/v1/devices/{device}/risks': {
    summary: 'Security risks, safety risks or controls with what is derived of each',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      of: z.enum(['securityRisk', 'safetyRisk', 'control']).default('securityRisk'),
      relation: z.string().max(40).optional().describe('Relation class, or flag of a control'),
      verdict: Verdict.optional().describe('Verdict that holds now'),
      status: z.string().max(20).optional(),
      search: z.string().max(200).optional(),
      release: z.string().max(90).optional(),
      sort: z.enum([...riskSorts, ...riskSorts.map((sort) => `-${sort}` as const)]).default('key'),
      ...Page,
    }),
    answer: pageOf(RiskRow),
  },
  'GET /api/v1/devices/{device}/risks/{key}': {
    summary: 'One risk or control with everything derived of it',
    access: 'device',
    params: RecordParams,
    query: z.strictObject({ release: z.string().max(90).optional() }),
    answer: RiskRow.extend({
      subtypes: z.array(z.string()).optional(),
      missing: z.array(z.string()).optional().describe('Judgements of a control that are missing'),
      coverage: z.object({ covered: z.boolean(), why: z.string() }).optional(),
      transfers: z.array(TransferRow),
      proposed: z.array(ProposedTransferRow),
    }),
  },
  'GET /api/v1/devices/{device}/level-uses': {
    summary: 'How many records name each level of the scales of both policies',
    access: 'device',
    params: DeviceParams,
    answer: z.record(z.enum(usedScales), z.record(z.string(), z.number().int())),
  },
  'POST /api/v1/devices/{device}/safety-impact/preview': {
    summary: 'What would follow if these safety-impact answers were confirmed',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({ keys: z.array(z.string().max(90)).min(1).max(500) }),
    answer: z.object({ items: z.array(Confirmation) }),
  },
  'POST /api/v1/devices/{device}/safety-impact/confirm': {
    summary:
      'The safety side confirms safety-impact answers, all or none; a doubtful “no harm” only alone, with a reason',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      records: z
        .array(z.strictObject({ key: z.string().max(90), version: z.int() }))
        .min(1)
        .max(500),
      participant: z.string().max(90).optional(),
      why: Text.optional(),
      meeting: Meeting,
    }),
    answer: z.object({ items: z.array(RecordEnvelope) }),
  },
  'GET /api/v1/devices/{device}/transfers': {
    summary: 'Transfers, by connection point and state',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      point: ConnectionPointId.optional(),
      state: TransferState.optional(),
      waitsOn: z.enum(['security', 'safety', 'nobody']).optional(),
      source: z.string().max(90).optional(),
      ...Page,
    }),
    answer: pageOf(TransferRow),
  },
  'GET /api/v1/devices/{device}/transfers/proposed': {
    summary: 'What the rules ask to send across, computed now',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({ point: ConnectionPointId.optional(), ...Page }),
    answer: pageOf(ProposedTransferRow),
  },
  'POST /api/v1/devices/{device}/transfers': {
    summary: 'Send to the other side what the rules propose',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      point: ConnectionPointId,
      source: z.string().max(90),
      text: Text.optional(),
      meeting: Meeting,
    }),
    answer: RecordEnvelope,
    status: 201,
  },
  'POST /api/v1/devices/{device}/transfers/dismiss': {
    summary: 'Do not send, because …',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({ point: ConnectionPointId, source: z.string().max(90), reason: Text, meeting: Meeting }),
    answer: RecordEnvelope,
    status: 201,
  },
  'POST /api/v1/devices/{device}/transfers/{key}/acts': {
    summary: 'Receive, return with a question, answer, decide, feed back, reaffirm, send again, undo',
    access: 'device',
    params: RecordParams,
    body: TransferAct,
    answer: RecordEnvelope,
    ifMatch: true,
  },
} as const satisfies Record<string, Route>;
