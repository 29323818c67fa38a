import { Text } from '@suture/core/kernel';
import { Knowledge, ProfileField } from '@suture/core/law';
import { z } from 'zod';
import { RecordEnvelope } from './file.ts';
import { DeviceParams, type Route } from './route.ts';

const Verdict = z.enum(['applies', 'does-not-apply', 'needs-answer']);

/** A provision as it stands for the device; its words are in the knowledge base under the same id. */
const Standing = z.object({
  provision: z.string(),
  counterpart: z.string().optional(),
  verdict: Verdict,
  reason: z.string(),
  asks: z.array(z.string()),
  derived: z.object({ verdict: Verdict, reason: z.string() }).optional().describe('Where a person decided otherwise'),
  override: z.object({ verdict: Verdict, reason: z.string(), by: z.string(), on: z.string() }).optional(),
});

const Question = z.object({
  field: z.string(),
  label: z.string(),
  question: z.string(),
  help: z.string().optional(),
  waiting: z.array(z.string()).describe('Provisions that wait on the answer'),
});

export const lawRoutes = {
  'GET /api/v1/knowledge': {
    summary: 'The knowledge base: one immutable value with a version, which is its ETag',
    access: 'signedIn',
    answer: Knowledge,
  },
  'GET /api/v1/devices/{device}/law': {
    summary: 'Open questions, and every provision with its verdict and reason',
    access: 'device',
    params: DeviceParams,
    answer: z.object({
      key: z.string().describe('Record of kind device: answers to the questions are edits of its profile'),
      version: z.number().int(),
      counts: z.record(Verdict, z.number().int()),
      questions: z.array(Question),
      contradictions: z
        .array(z.object({ fields: z.array(ProfileField), message: z.string() }))
        .describe('Answers that exclude each other'),
      groups: z.array(
        z.object({ id: z.string(), title: z.string(), source: z.string(), standings: z.array(Standing) }),
      ),
    }),
  },
  'PUT /api/v1/devices/{device}/law/answers': {
    summary: 'Answer profile questions; null makes a field unknown again',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      answers: z.record(z.string().max(60), z.union([z.boolean(), z.string().max(10), z.null()])),
      why: Text.optional(),
    }),
    answer: RecordEnvelope,
    ifMatch: true,
  },
  'PUT /api/v1/devices/{device}/law/overrides/{provision}': {
    summary: 'Decide otherwise than the profile says, with a reason; null takes the decision back',
    access: 'device',
    params: DeviceParams.extend({ provision: z.string().max(80) }),
    body: z.strictObject({ verdict: z.enum(['applies', 'does-not-apply']).nullable(), reason: Text }),
    answer: RecordEnvelope,
    ifMatch: true,
  },
} as const satisfies Record<string, Route>;
