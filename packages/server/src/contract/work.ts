import { workGroups, workLineNames } from '@suture/core/checks';
import { Day } from '@suture/core/kernel';
import { z } from 'zod';
import { DeviceParams, Nothing, Page, pageOf, type Route } from './route.ts';

const Line = z.enum(workLineNames);
const Release = z.string().max(90).optional();

/** A kind of work, and how much of it waits: for whoever asks, and for others. */
const LineOfWork = z.object({
  line: Line,
  group: z.enum(workGroups),
  mine: z.number().int(),
  others: z.number().int(),
});

const WorkRow = z.object({
  line: Line,
  record: z.string().describe('Key of the record that it is about'),
  kind: z.string(),
  title: z.string(),
  why: z.string(),
  card: z.string().optional().describe('Card of the board on which it waits for an act'),
  due: Day.optional().describe('Recorded day that has passed'),
  at: z.string().describe('When the record was last written'),
  by: z.string(),
  event: z.number().int(),
});

export const workRoutes = {
  'GET /api/v1/devices/{device}/work': {
    summary: 'What waits for whoever asks, by their roles, and for others: how much of each kind',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({ release: Release }),
    answer: z.object({ lines: z.array(LineOfWork) }),
  },
  'GET /api/v1/devices/{device}/work/{line}': {
    summary: 'The records behind one kind of work, latest written first',
    access: 'device',
    params: DeviceParams.extend({ line: Line }),
    query: z.strictObject({ whose: z.enum(['mine', 'others']).default('mine'), release: Release, ...Page }),
    answer: pageOf(WorkRow),
  },
  'GET /api/v1/devices/{device}/visit': {
    summary:
      'What others have changed since the visit before this one, which lasts until half an hour after its last look',
    access: 'device',
    params: DeviceParams,
    answer: z.object({
      seen: z
        .number()
        .int()
        .optional()
        .describe('Last audit event that was seen then; absent where one never was here'),
      at: z.string().optional().describe('When that was'),
      head: z.number().int().describe('Last audit event now'),
      changes: z.array(
        z.object({
          record: z.string().optional(),
          kind: z.string().optional(),
          title: z.string().optional(),
          what: z.array(z.string()).describe('As the audit trail names it, oldest first'),
          by: z.array(z.string()),
          at: z.string().describe('Of the last of them'),
        }),
      ),
      total: z.number().int().describe('Events by others since then, as far as they are counted'),
      more: z.boolean().describe('There are more than are counted'),
    }),
  },
  'PUT /api/v1/devices/{device}/visit': {
    summary: 'Note a look at Home, and how far one has read: a personal mark, which never goes back',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({ event: z.int().nonnegative() }),
    answer: Nothing,
    status: 204,
  },
  'PUT /api/v1/devices/{device}/inbox': {
    summary: 'Mark as read what waits in the inbox; what changed on the device is still told on Home',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({ event: z.int().nonnegative() }),
    answer: Nothing,
    status: 204,
  },
  'GET /api/v1/inbox': {
    summary: 'What waits for whoever asks on all their devices, latest written first',
    access: 'signedIn',
    query: z.strictObject({ limit: z.coerce.number<number | string>().int().min(0).max(100).default(50) }),
    answer: z.object({
      total: z.number().int(),
      unread: z.number().int().describe('Of records written since one last looked at Home or marked them as read'),
      devices: z.array(
        z.object({
          device: z.string(),
          slug: z.string(),
          name: z.string(),
          head: z.number().int(),
          total: z.number().int(),
          unread: z.number().int(),
          items: z.array(WorkRow.extend({ unread: z.boolean() })),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Route>;
