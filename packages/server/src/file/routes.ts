import { isKindName } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { commentRoutes } from '../contract/comments.ts';
import type { fileRoutes } from '../contract/file.ts';
import type { liveRoutes } from '../contract/live.ts';
import type { searchRoutes } from '../contract/search.ts';
import type { spreadsheetRoutes } from '../contract/spreadsheet.ts';
import type { Handlers } from '../http/index.ts';
import { envelopeOf } from '../records/index.ts';
import { saveBatch } from './batch.ts';
import { commentHandlers } from './comments/routes.ts';
import { followedSince } from './following.ts';
import { newDevice } from './make-device.ts';
import { openExamples } from './open-examples.ts';
import { reaffirm } from './reaffirm.ts';
import { recordAround } from './record-around.ts';
import { recordDecisions } from './record-decisions.ts';
import { recordHistory } from './record-history.ts';
import { recordPage } from './record-list.ts';
import { createRecord, replaceRecord, storedAt } from './save-record.ts';
import { searchRecords } from './search.ts';
import { spreadsheetHandlers } from './spreadsheet/routes.ts';
import { actOnRecord } from './workflow.ts';

/** Beside the records: devices that start with records of the risk files, made here or brought along. */
type Routes =
  | keyof typeof fileRoutes
  | keyof typeof liveRoutes
  | keyof typeof searchRoutes
  | keyof typeof spreadsheetRoutes
  | keyof typeof commentRoutes
  | 'POST /api/v1/devices'
  | 'POST /api/v1/examples';

export const fileHandlers: Handlers<Routes> = {
  ...commentHandlers,
  ...spreadsheetHandlers,

  'POST /api/v1/devices': ({ context, caller, body }) => newDevice(context, caller, body),

  'POST /api/v1/examples': async ({ context, caller }) => ({ items: await openExamples(context, caller) }),

  'GET /api/v1/events': ({ context, caller }) => context.live.open({ caller }),

  'GET /api/v1/devices/{device}/events': ({ context, caller, device, query, request }) =>
    context.live.open({ caller, device, after: request.lastEventId ?? query.after }),

  'GET /api/v1/devices/{device}/search': async ({ context, device, query }) =>
    searchRecords(await context.files.open(context.db, device.id), query),

  'GET /api/v1/devices/{device}/records': async ({ context, device, query }) => {
    if (query.kind !== undefined && !isKindName(query.kind))
      throw new Problem('invalid-input', say`${query.kind} is not a kind of record.`, [
        { path: 'kind', message: say`is not a kind of record` },
      ]);
    return recordPage(context, await context.files.open(context.db, device.id), query);
  },

  'POST /api/v1/devices/{device}/records': async ({ context, device, caller, body: { kind, key, body, why } }) =>
    envelopeOf(context.db, await createRecord({ context, device, caller, kind, key, body, why })),

  'POST /api/v1/devices/{device}/records/batch': ({ context, device, caller, body }) =>
    saveBatch({ context, device, caller, ...body, why: body.why }),

  'POST /api/v1/devices/{device}/records/consequences': async ({ context, device, body }) =>
    followedSince(context, await context.files.open(context.db, device.id), device.id, body.records),

  'GET /api/v1/devices/{device}/records/{key}': async ({ context, device, params }) =>
    envelopeOf(context.db, storedAt(await context.files.open(context.db, device.id), params.key)),

  'PUT /api/v1/devices/{device}/records/{key}': async ({ context, device, caller, params, ifMatch, body }) =>
    envelopeOf(
      context.db,
      await replaceRecord({ context, device, caller, key: params.key, basedOn: ifMatch, ...body, why: body.why }),
    ),

  'GET /api/v1/devices/{device}/records/{key}/history': async ({ context, device, params, query }) => {
    const { id } = storedAt(await context.files.open(context.db, device.id), params.key);
    return recordHistory(context.db, device.id, id, query);
  },

  'GET /api/v1/devices/{device}/records/{key}/referrers': async ({ context, device, params }) => {
    const open = await context.files.open(context.db, device.id);
    storedAt(open, params.key);
    const items = open.file.referrers(params.key).map(({ key, kind, path }) => ({
      key,
      kind,
      path,
      title: open.stored.get(key)?.body.title ?? key,
    }));
    return { items };
  },

  'GET /api/v1/devices/{device}/records/{key}/around': async ({ context, device, params }) => {
    const open = await context.files.open(context.db, device.id);
    return recordAround(open, storedAt(open, params.key));
  },

  'GET /api/v1/devices/{device}/records/{key}/decisions': async ({ context, device, params }) => {
    const open = await context.files.open(context.db, device.id);
    return { items: await recordDecisions(context.db, open, storedAt(open, params.key)) };
  },

  'POST /api/v1/devices/{device}/records/{key}/workflow': async ({ context, device, caller, params, ifMatch, body }) =>
    envelopeOf(context.db, await actOnRecord({ context, device, caller, key: params.key, basedOn: ifMatch, ...body })),

  'POST /api/v1/devices/{device}/records/{key}/reaffirm': async ({ context, device, caller, params, ifMatch, body }) =>
    envelopeOf(context.db, await reaffirm({ context, device, caller, key: params.key, basedOn: ifMatch, ...body })),
};
