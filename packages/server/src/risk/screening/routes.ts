import type { screeningRoutes } from '../../contract/screening.ts';
import type { Handlers } from '../../http/index.ts';
import { envelopesOf } from '../../records/index.ts';
import { confirmScreenings, previewScreenings } from './confirm.ts';
import { screeningPage } from './screening-rows.ts';

export const screeningHandlers: Handlers<keyof typeof screeningRoutes> = {
  'GET /api/v1/devices/{device}/screenings': async ({ context, device, query }) =>
    screeningPage(await context.files.open(context.db, device.id), query),

  'POST /api/v1/devices/{device}/screenings/preview': ({ context, device, caller, body }) =>
    previewScreenings({ context, device, caller }, body.side, body.keys),

  'POST /api/v1/devices/{device}/screenings/confirm': async ({ context, device, caller, body }) => {
    const { side, records, why } = body;
    const written = await confirmScreenings({ context, device, caller, side, records, why });
    return { items: [...(await envelopesOf(context.db, written))] };
  },
};
