import { z } from 'zod';
import { DeviceParams, type Route } from './route.ts';

/** What happened on a device, as `event: changed` of its stream tells it; its `id` is the number of the last event. */
export const DeviceEvent = z.object({
  event: z.number().int().describe('Number of the last audit event that this tells of'),
  what: z.array(z.string()).describe('What happened, as the audit trail names it: created, changed, commented …'),
  by: z.string().optional().describe('Who, where it was one person'),
  records: z
    .array(z.string())
    .optional()
    .describe('Keys of the records; absent where so much happened that everything is to be read again'),
});
export type DeviceEvent = z.infer<typeof DeviceEvent>;

/** The stream is there: what its reader asked before it was may be older than what happened last. */
export const ReadyEvent = z.object({
  event: z.number().int().describe('Number of the last audit event of the device that the reader knows'),
  quietFor: z
    .number()
    .optional()
    .describe('Milliseconds in which nothing has happened on the devices of the person; absent where nothing ever has'),
});
export type ReadyEvent = z.infer<typeof ReadyEvent>;

/** What happened on another device of the person, as `event: elsewhere` tells it. */
export const ElsewhereEvent = z.object({
  device: z.string().optional().describe('Short name; absent where something may have happened on any of them'),
  ...DeviceEvent.pick({ what: true, by: true, records: true }).shape,
});
export type ElsewhereEvent = z.infer<typeof ElsewhereEvent>;

export const liveRoutes = {
  'GET /api/v1/events': {
    summary:
      'What happens on all devices of whoever asks, as it happens: server-sent events `ready`, `elsewhere`, `access`, `ended`, `alive`',
    access: 'signedIn',
    answer: z.string().describe('text/event-stream'),
    streams: true,
  },
  'GET /api/v1/devices/{device}/events': {
    summary:
      'What happens on the device, as it happens: server-sent events `ready`, `changed`, `access`, `ended`, `alive`, and `elsewhere` for the other devices',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      after: z
        .string()
        .max(20)
        .optional()
        .describe('Number of the last event that is known; `Last-Event-ID` goes first'),
    }),
    answer: z.string().describe('text/event-stream'),
    streams: true,
  },
} as const satisfies Record<string, Route>;
