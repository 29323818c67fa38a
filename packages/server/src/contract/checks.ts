import { Finding, FindingCounts, FindingLevel } from '@suture/core/kernel';
import { z } from 'zod';
import { DeviceParams, Page, pageOf, type Route } from './route.ts';

export const checksRoutes = {
  'GET /api/v1/devices/{device}/findings': {
    summary: 'What is missing or does not fit, with what to do; errors first',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      level: FindingLevel.optional(),
      rule: z.string().max(80).optional(),
      record: z.string().max(90).optional(),
      search: z.string().max(200).optional(),
      release: z.string().max(90).optional(),
      ...Page,
    }),
    answer: pageOf(Finding).extend({
      counts: FindingCounts.describe('Over the whole device'),
      titles: z.record(z.string(), z.string()).describe('Titles of the records that the findings are on'),
      rules: z
        .record(
          z.string(),
          z.object({
            title: z.string(),
            level: FindingLevel,
            cites: z.array(z.string()),
            fix: z.string(),
            count: z.number().int(),
          }),
        )
        .describe('The rule that was asked for, and every rule with findings after the filter'),
    }),
  },
} as const satisfies Record<string, Route>;
