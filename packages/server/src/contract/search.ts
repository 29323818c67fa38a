import { RecordStatus } from '@suture/core/kernel';
import { z } from 'zod';
import { DeviceParams, type Route } from './route.ts';

const Found = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  status: RecordStatus,
  by: z.enum(['key', 'keyStart', 'title', 'text', 'asked']).describe('By what it was found'),
});

export const searchRoutes = {
  'GET /api/v1/devices/{device}/search': {
    summary: 'Records by key, by words of the title, or by what they say; the best first',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      search: z.string().max(200).default(''),
      keys: z.string().max(2000).optional().describe('These records instead, in this order: `SR-1,HZ-2`'),
      limit: z.coerce.number<number | string>().int().min(1).max(50).default(12),
    }),
    answer: z.object({ items: z.array(Found) }),
  },
} as const satisfies Record<string, Route>;
