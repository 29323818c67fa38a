import { WorkflowAct } from '@suture/core/access';
import { RecordStatus, Text } from '@suture/core/kernel';
import { LevelId } from '@suture/core/risk';
import { z } from 'zod';
import { DeviceParams, megabytes, Page, pageOf, RecordParams, type Route } from './route.ts';

/** The body follows the kind's schema in core; it is checked there, field by field. */
const RecordBody = z.record(z.string(), z.unknown());

/** `version` is what `If-Match` names. An approval that came with a folder is *stated in the file*, not given here. */
export const RecordEnvelope = z.object({
  id: z.string(),
  kind: z.string(),
  key: z.string(),
  version: z.number().int(),
  event: z.number().int().describe('Number of the audit event of this version'),
  approval: z.enum(['none', 'givenHere', 'statedInFile']),
  updatedAt: z.string(),
  updatedBy: z.string(),
  body: RecordBody,
});
export type RecordEnvelope = z.infer<typeof RecordEnvelope>;

export const RecordRow = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  status: RecordStatus,
  changedSinceApproval: z.literal(true).optional().describe('It says approved, and what was approved is another now'),
  version: z.number().int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  findings: z.number().int().describe('Findings on this record'),
});
export type RecordRow = z.infer<typeof RecordRow>;

const Neighbour = z.object({ key: z.string(), title: z.string() });

/** A record on the other end of a reference, and the field that names it. */
const Joined = Neighbour.extend({ kind: z.string(), path: z.string(), status: RecordStatus });

const Change = z.object({ path: z.array(z.string()), was: z.unknown().optional(), is: z.unknown().optional() });

/** A record that is no longer what a decision rested on; without `since` its words at that time are not kept here. */
const Moved = Neighbour.extend({
  kind: z.string(),
  basis: z.string().describe('As the basis names it: RC-7, or RC-7#judgement'),
  since: z.number().int().optional().describe('Version that the decision rested on'),
  now: z.number().int().optional().describe('Its version; absent where the record is not in the file'),
  counts: z.enum(['newly', 'noLonger']).optional().describe('Counts only since the decision, or no longer'),
  changes: z.array(Change),
});

/** How P1 of a sequence comes about. Absent levels are not assessed. */
const SequenceReason = z.object({
  id: z.string(),
  recorded: LevelId.optional(),
  derived: LevelId.optional().describe('What the policy makes of the exploitability that it is assessed up to'),
  counts: LevelId.optional(),
  from: z.enum(['estimate', 'table', 'highest', 'noPolicy']),
  agreement: z.enum(['notDerived', 'notRecorded', 'unknown', 'agrees', 'recordedLower', 'recordedHigher']),
  causes: z.array(
    z.object({
      key: z.string(),
      exploitability: LevelId.optional(),
      derived: LevelId.optional(),
      isWithin: z.boolean().optional().describe('Not easier to exploit than the sequence is assessed up to'),
    }),
  ),
});

const Decision = z.object({
  field: z.string().describe('The signed decision, such as safetyImpact.confirmed'),
  by: z.string(),
  on: z.string(),
  side: z.string().optional(),
  restsOn: z.array(z.string()).describe('Empty where what it rested on is not recorded'),
  reaffirmed: z.object({ by: z.string(), on: z.string(), because: z.string() }).optional(),
  moved: z.array(Moved).describe('Empty where the decision still rests on the facts as they are'),
});

const Why = Text.optional().describe('Why: kept in the audit trail');

/** Another body for a record, or a new record whose key the server counts where its kind has no slug. */
const BatchChange = z.union([
  z.strictObject({ key: z.string().max(90), version: z.int(), body: RecordBody }),
  z.strictObject({ kind: z.string().max(40), key: z.string().max(90).optional(), body: RecordBody }),
]);
export type BatchChange = z.infer<typeof BatchChange>;

export const BatchFault = z.object({
  change: z.number().int().describe('Which of the changes, counted from 0'),
  record: z.string().optional(),
  path: z.string().optional(),
  code: z.string(),
  message: z.string(),
});
export type BatchFault = z.infer<typeof BatchFault>;

export const Consequences = z.object({
  reclassed: z
    .array(
      Neighbour.extend({
        kind: z.enum(['securityRisk', 'safetyRisk', 'control']),
        now: z.array(z.string()),
        after: z.array(z.string()),
      }),
    )
    .describe('Risks whose class, and controls whose flags would be others; no flag is an empty list'),
  unapproved: z.array(Neighbour).describe('Approved records whose approval holds now and would hold no longer'),
});

export const fileRoutes = {
  'GET /api/v1/devices/{device}/records': {
    summary: 'Records of one kind or of all',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      kind: z.string().max(40).optional(),
      status: RecordStatus.optional(),
      search: z.string().max(200).optional().describe('Words that key or text of the record hold'),
      sort: z.enum(['key', '-key', 'title', '-title', 'status', '-status', 'updatedAt', '-updatedAt']).default('key'),
      ...Page,
    }),
    answer: pageOf(RecordRow),
  },
  'POST /api/v1/devices/{device}/records': {
    summary: 'A new record; the server counts the key, or takes the slug for kinds that bear one',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      kind: z.string().max(40),
      key: z.string().max(90).optional().describe('For kinds with slugs, such as REL-3.2.0'),
      body: RecordBody,
      why: Why,
    }),
    answer: RecordEnvelope,
    status: 201,
  },
  'POST /api/v1/devices/{device}/records/batch': {
    summary: 'Change and make many records, all or none; a dry run says what would be refused',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({ changes: z.array(BatchChange).min(1).max(2000), why: Why, dryRun: z.boolean().optional() }),
    answer: z.object({
      items: z.array(RecordEnvelope).describe('In the order of the changes; empty after a dry run'),
      refused: z
        .array(BatchFault)
        .describe('What a dry run found; without one, a fault refuses the whole and is told as a problem'),
      findings: z
        .object({ before: z.number().int(), after: z.number().int() })
        .optional()
        .describe('Findings on the file now and after it, counted by a dry run'),
      consequences: Consequences.optional().describe(
        'What would follow from it, told by a dry run that refuses nothing',
      ),
    }),
    bodyLimit: 24 * megabytes,
  },
  'POST /api/v1/devices/{device}/records/consequences': {
    summary:
      'What has followed for the whole file since records were written, by that and by all since; changes nothing',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      records: z
        .array(z.strictObject({ key: z.string().max(90), version: z.int().min(1) }))
        .min(1)
        .max(2000)
        .describe('Each with the version that was written first: the one before it is what the file is held against'),
    }),
    answer: Consequences,
  },
  'GET /api/v1/devices/{device}/records/{key}': {
    summary: 'One record; its version is the ETag',
    access: 'device',
    params: RecordParams,
    answer: RecordEnvelope,
  },
  'PUT /api/v1/devices/{device}/records/{key}': {
    summary: 'Replace the body of a record; signatures in it are given by the server',
    access: 'device',
    params: RecordParams,
    body: z.strictObject({ body: RecordBody, why: Why }),
    answer: RecordEnvelope,
    ifMatch: true,
  },
  'GET /api/v1/devices/{device}/records/{key}/history': {
    summary: 'Every version of a record, newest first',
    access: 'device',
    params: RecordParams,
    query: z.strictObject(Page),
    answer: pageOf(
      z.object({
        version: z.number().int(),
        event: z.number().int(),
        at: z.string(),
        by: z.string(),
        what: z.string(),
        why: z.string().optional(),
        body: RecordBody,
      }),
    ),
  },
  'GET /api/v1/devices/{device}/records/{key}/referrers': {
    summary: 'Records that name this one, and by which field',
    access: 'device',
    params: RecordParams,
    answer: z.object({
      items: z.array(z.object({ key: z.string(), kind: z.string(), path: z.string(), title: z.string() })),
    }),
  },
  'GET /api/v1/devices/{device}/records/{key}/around': {
    summary: 'What stands beside a record: its neighbours, what it names, what names it',
    access: 'device',
    params: RecordParams,
    answer: z.object({
      place: z.number().int(),
      total: z.number().int(),
      previous: Neighbour.optional(),
      next: Neighbour.optional(),
      names: z.array(Joined),
      namedBy: z.array(Joined),
      sequences: z
        .array(SequenceReason)
        .optional()
        .describe('Of a hazardous situation: P1 of its sequences, with the computation'),
      p1: LevelId.optional().describe(
        'Of a hazardous situation: the highest of its sequences; absent where one is unknown',
      ),
      notCredited: z
        .array(z.string())
        .optional()
        .describe('Of a risk: the fields with a level after control that no verified control in place brings'),
      isUnconfirmed: z
        .boolean()
        .optional()
        .describe('Of a security risk: the safety side has not confirmed the answer, or not on the facts as they are'),
      card: z
        .object({ id: z.string(), isReopened: z.boolean(), isWaiting: z.boolean() })
        .optional()
        .describe(
          'Of a transfer: its card on the board, whether a change has re-opened what was decided, and whether it waits for an act',
        ),
      authorMayApprove: z.boolean().describe('A plan lets author and approver be one person'),
      writers: z.array(z.string()).describe('Who wrote in it here since it was last approved'),
    }),
  },
  'GET /api/v1/devices/{device}/records/{key}/decisions': {
    summary: 'The signed decisions of a record, and of the stale ones what changed in the facts they rested on',
    access: 'device',
    params: RecordParams,
    answer: z.object({ items: z.array(Decision) }),
  },
  'POST /api/v1/devices/{device}/records/{key}/workflow': {
    summary: 'Send to review, approve, send back, open again, retire',
    access: 'device',
    params: RecordParams,
    body: z.strictObject({
      act: WorkflowAct,
      reason: Text.optional(),
      replacedBy: z.string().max(90).optional(),
    }),
    answer: RecordEnvelope,
    ifMatch: true,
  },
  'POST /api/v1/devices/{device}/records/{key}/reaffirm': {
    summary: 'A decision that became stale holds unchanged, because …',
    access: 'device',
    params: RecordParams,
    body: z.strictObject({
      field: z.string().max(80).describe('The signed decision, such as safetyImpact.confirmed or strength.judged'),
      because: Text,
    }),
    answer: RecordEnvelope,
    ifMatch: true,
  },
} as const satisfies Record<string, Route>;
