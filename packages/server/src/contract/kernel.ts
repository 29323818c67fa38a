import { AuditHead } from '@suture/core/kernel';
import { z } from 'zod';
import { DeviceParams, Page, pageOf, type Route } from './route.ts';

const AuditEvent = z.object({
  number: z.number().int(),
  at: z.string(),
  by: z.string(),
  what: z.string(),
  record: z.string().optional(),
  version: z.number().int().optional().describe('Version of the record that it made'),
  fields: z.array(z.string()).optional().describe('Fields that changed, as paths; absent where the record is new'),
  device: z.string().optional().describe('Short name of the device, where it happened to a whole one'),
  why: z.string().optional(),
  endsImport: z
    .number()
    .int()
    .optional()
    .describe('How many events were one import of a spreadsheet, of which it is the last'),
  hash: z.string(),
});

const Verified = z.object({
  head: AuditHead,
  events: z.number().int(),
  faults: z.array(z.object({ chain: z.string(), number: z.number().int(), kind: z.string(), message: z.string() })),
});

const Verification = z.strictObject({
  number: z.coerce.number<number | string>().int().nonnegative().optional().describe('Head noted elsewhere'),
  hash: z.string().max(64).optional(),
});

export const kernelRoutes = {
  'GET /api/v1/devices/{device}/audit': {
    summary: 'The audit trail of the device, newest first',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      record: z.string().max(90).optional(),
      after: z.coerce
        .number<number | string>()
        .int()
        .nonnegative()
        .optional()
        .describe('Number of the event after which it begins'),
      by: z.literal('others').optional().describe('Without what whoever asks has done'),
      ...Page,
    }),
    answer: pageOf(AuditEvent).extend({
      titles: z.record(z.string(), z.string()).describe('Titles of the records that the events name, as they are now'),
    }),
  },
  'GET /api/v1/devices/{device}/audit/verify': {
    summary: 'Verify the audit chain of the device, and that it holds a head noted elsewhere',
    access: 'device',
    params: DeviceParams,
    query: Verification,
    answer: Verified,
  },
  'GET /api/v1/devices/{device}/audit/export': {
    summary: 'The audit chain, one event a line, to be verified elsewhere',
    access: 'device',
    params: DeviceParams,
    answer: z.string(),
  },
  'GET /api/v1/audit': {
    summary: 'The audit trail of the workspace: accounts and settings',
    access: 'workspace',
    query: z.strictObject(Page),
    answer: pageOf(AuditEvent),
  },
  'GET /api/v1/audit/verify': {
    summary: 'Verify the audit chain of the workspace',
    access: 'workspace',
    query: Verification,
    answer: Verified,
  },
  'GET /api/v1/health': {
    summary: 'Whether the server answers and reaches its database',
    access: 'open',
    answer: z.object({ status: z.literal('ok'), version: z.string() }),
  },
} as const satisfies Record<string, Route>;
