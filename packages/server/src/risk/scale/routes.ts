import type { scaleRoutes } from '../../contract/scale.ts';
import type { Call, Handlers } from '../../http/index.ts';
import { envelopeOf } from '../../records/index.ts';
import { previewJudgement } from './preview.ts';
import { readScale } from './read-scale.ts';
import { reveal, type Sealing, seal, sealsOn, withdrawSeal } from './seals.ts';

type AnyCall = Pick<
  Call<'GET /api/v1/devices/{device}/controls/{key}/scale'>,
  'context' | 'device' | 'caller' | 'params'
>;

export const scaleHandlers: Handlers<keyof typeof scaleRoutes> = {
  'GET /api/v1/devices/{device}/controls/{key}/scale': async (call) => {
    const sealing = await sealingOf(call);
    return readScale(sealing, await sealsOn(sealing));
  },

  'POST /api/v1/devices/{device}/controls/{key}/scale/preview': async (call) =>
    previewJudgement(await sealingOf(call), call.body),

  'PUT /api/v1/devices/{device}/controls/{key}/seals/{side}': async (call) =>
    seal(await sealingOf(call), call.params.side, call.body),

  'DELETE /api/v1/devices/{device}/controls/{key}/seals/{side}': async (call) => {
    await withdrawSeal(await sealingOf(call), call.params.side);
    return null;
  },

  'POST /api/v1/devices/{device}/controls/{key}/reveal': async (call) =>
    envelopeOf(call.context.db, await reveal(await sealingOf(call), call.ifMatch, call.body.why)),
};

async function sealingOf({ context, device, caller, params }: AnyCall): Promise<Sealing> {
  return { context, device, caller, open: await context.files.open(context.db, device.id), key: params.key };
}
