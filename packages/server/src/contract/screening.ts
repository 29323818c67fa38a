import { Text } from '@suture/core/kernel';
import { screeningSides } from '@suture/core/risk';
import { z } from 'zod';
import { RecordEnvelope } from './file.ts';
import { DeviceParams, Page, pageOf, type Route } from './route.ts';

const Side = z.enum(screeningSides).describe('The side that screens: it gets what a control of the other one does');

const ScreeningRow = z.object({
  key: z.string(),
  title: z.string(),
  version: z.number().int(),
  description: z.string().optional(),
  reason: z.string().optional(),
  was: z.object({ by: z.string(), on: z.string() }).optional().describe('Confirmed on facts that have changed since'),
  refused: z.string().optional().describe('Why it cannot be confirmed together with others'),
});

const ScreeningPreview = z.object({
  key: z.string(),
  title: z.string(),
  version: z.number().int(),
  flagsNow: z.array(z.string()),
  flagsAfter: z.array(z.string()),
  why: z.string(),
  refused: z.string().optional(),
});

export const screeningRoutes = {
  'GET /api/v1/devices/{device}/screenings': {
    summary: 'Controls whose effect on a side is not confirmed, those that can be confirmed together first',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({ side: Side.default('safety'), search: z.string().max(200).optional(), ...Page }),
    answer: pageOf(ScreeningRow).extend({
      together: z.object({ safety: z.number().int(), security: z.number().int() }).describe('All "no", by side'),
    }),
  },
  'POST /api/v1/devices/{device}/screenings/preview': {
    summary: 'What would follow if these screenings were confirmed; nothing is changed',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({ side: Side, keys: z.array(z.string().max(90)).min(1).max(500) }),
    answer: z.object({ items: z.array(ScreeningPreview) }),
  },
  'POST /api/v1/devices/{device}/screenings/confirm': {
    summary: 'A side confirms screenings that say "no" five times, all or none',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      side: Side,
      records: z
        .array(z.strictObject({ key: z.string().max(90), version: z.int() }))
        .min(1)
        .max(500),
      why: Text.optional(),
    }),
    answer: z.object({ items: z.array(RecordEnvelope) }),
  },
} as const satisfies Record<string, Route>;
