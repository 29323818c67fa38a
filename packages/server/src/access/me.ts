import type { Me } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import type { Caller } from '../http/index.ts';
import { devicesOf } from './device-for.ts';

export async function meOf(db: Db, caller: Caller): Promise<Me> {
  const devices = await devicesOf(db, caller);
  const { id, name, email, isOwner } = caller.account;
  return {
    account: { id, name, email, isOwner },
    ...(caller.csrf !== undefined && { csrf: caller.csrf }),
    devices: devices.map((device) => ({
      device: device.id,
      slug: device.slug,
      name: device.name,
      roles: [...device.roles],
    })),
  };
}
