import { isTurnOf } from '@suture/core/checks';
import type { workRoutes } from '../../contract/work.ts';
import { cursorOf, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/index.ts';
import { workerOf } from '../../records/index.ts';
import { inboxOf } from './inbox.ts';
import { markInboxRead } from './inbox-marks.ts';
import { changesSince, noteVisit } from './visits.ts';
import { linesOf, rowsOf, workOfFile } from './work-of.ts';

export const workHandlers: Handlers<keyof typeof workRoutes> = {
  'GET /api/v1/devices/{device}/work': async ({ context, caller, device, query }) => {
    const open = await context.files.open(context.db, device.id);
    return { lines: linesOf(workOfFile(context, open, query.release), workerOf(caller, device.roles)) };
  },

  'GET /api/v1/devices/{device}/work/{line}': async ({ context, caller, device, params, query }) => {
    const open = await context.files.open(context.db, device.id);
    const worker = workerOf(caller, device.roles);
    const work = workOfFile(context, open, query.release).filter((item) => item.line === params.line);
    const rows = rowsOf(
      open,
      work.filter((item) => isTurnOf(query.whose, item, worker)),
    );
    const start = query.cursor === undefined ? 0 : Number(readCursor(query.cursor)[0]);
    const end = start + query.limit;
    return {
      items: rows.slice(start, end),
      total: rows.length,
      ...(end < rows.length && { next: cursorOf([String(end)]) }),
    };
  },

  'GET /api/v1/devices/{device}/visit': async ({ context, caller, device }) =>
    changesSince(context.db, caller, {
      device: device.id,
      open: await context.files.open(context.db, device.id),
      now: context.now(),
    }),

  'PUT /api/v1/devices/{device}/visit': async ({ context, caller, device, body }) => {
    await noteVisit(context.db, caller, { device: device.id, event: body.event, at: context.now() });
    return null;
  },

  'PUT /api/v1/devices/{device}/inbox': async ({ context, caller, device, body }) => {
    await markInboxRead(context.db, caller, { device: device.id, event: body.event });
    return null;
  },

  'GET /api/v1/inbox': ({ context, caller, query }) => inboxOf(context, caller, query.limit),
};
