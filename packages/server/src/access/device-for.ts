import { Role } from '@suture/core/access';
import { Problem, say } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import type { CalledDevice, Caller, Context } from '../http/index.ts';

/** The device by its id or short name, for someone with a role on it. A foreign one and a missing one are the same. */
export async function deviceFor({ db }: Pick<Context, 'db'>, caller: Caller, idOrSlug: string): Promise<CalledDevice> {
  const devices = await devicesOf(db, caller);
  const device = devices.find(({ id, slug }) => slug === idOrSlug || id === idOrSlug.toLowerCase());
  if (device === undefined) throw new Problem('not-found', say`There is no such device.`);
  return device;
}

/** The devices on which the caller has a role, by name; of a token that is good for one device, that one. */
export async function devicesOf(db: Db, { account, onlyDevice }: Caller): Promise<readonly CalledDevice[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('device', 'device.id', 'role_grant.device')
    .select(['id', 'slug', 'name', 'role'])
    .where('account', '=', account.id)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const devices = new Map<string, CalledDevice>();
  for (const { id, slug, name, role } of rows) {
    if (onlyDevice !== undefined && id !== onlyDevice) continue;
    const before = devices.get(id)?.roles ?? [];
    devices.set(id, { id, slug, name, roles: inOrder([...before, Role.parse(role)]) });
  }
  return [...devices.values()];
}

/** In the order of the roles' table, whatever the order they were granted in. */
export function inOrder(of: readonly Role[]): Role[] {
  return Role.options.filter((role) => of.includes(role));
}
