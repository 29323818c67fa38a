import type { boardRoutes } from '../../contract/board.ts';
import type { Handlers } from '../../http/index.ts';
import { envelopeOf, waitingOf, workerOf } from '../../records/index.ts';
import { boardPage } from './cards.ts';
import { boardDetail } from './detail.ts';
import { place } from './place.ts';

export const boardHandlers: Handlers<keyof typeof boardRoutes> = {
  'GET /api/v1/devices/{device}/board': async ({ context, device, caller, query }) => {
    const open = await context.files.open(context.db, device.id);
    return boardPage(open, query, waitingOf(context, open.file, query, workerOf(caller, device.roles)));
  },

  'GET /api/v1/devices/{device}/board/{card}': async ({ context, device, params, query }) =>
    boardDetail(await context.files.open(context.db, device.id), params.card, query.release),

  'POST /api/v1/devices/{device}/transfers/{key}/place': async (call) => {
    const { transfer, placed } = await place(call);
    const { db } = call.context;
    return { transfer: await envelopeOf(db, transfer), placed: await envelopeOf(db, placed) };
  },
};
