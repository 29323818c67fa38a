import { mayI } from '@suture/core/access';
import { readFolder } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { actorOf, type Handlers } from '../http/index.ts';
import { exportDevice } from './export-device.ts';
import { importDevice } from './import-device.ts';
import { deviceEntry, devicesOf } from './store.ts';

type Routes =
  | 'GET /api/v1/devices'
  | 'GET /api/v1/devices/{device}'
  | 'POST /api/v1/devices/import'
  | 'GET /api/v1/devices/{device}/export';

/** What making a device and its figures needs of the risk files lies in the rooms `file` and `risk`. */
export const deviceHandlers: Handlers<Routes> = {
  'GET /api/v1/devices': async ({ context, caller }) => ({
    items: await devicesOf(context.db, caller.account.id, caller.onlyDevice),
  }),

  'GET /api/v1/devices/{device}': ({ context, device }) => deviceEntry(context.db, device, device.roles),

  'POST /api/v1/devices/import': async ({ context, caller, query, body }) => {
    const made = await importDevice(context.db, {
      file: readFolder(body.files),
      slug: body.slug,
      twin: query.twin === undefined ? body.slug !== undefined : query.twin === 'yes',
      account: caller.account.id,
      actor: actorOf(caller),
      at: context.now(),
    });
    const all = await devicesOf(context.db, caller.account.id, made.id);
    // Who imports it holds every side of it, so it is among the own devices.
    return all[0]!;
  },

  'GET /api/v1/devices/{device}/export': async ({ context, device }) => {
    const permission = mayI('device.export', device.roles);
    if (!permission.allowed) throw new Problem('not-allowed', permission.reason);
    const { file } = await context.files.open(context.db, device.id);
    return { files: exportDevice(file) };
  },
};
