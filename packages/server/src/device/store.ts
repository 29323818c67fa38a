import type { Role } from '@suture/core/access';
import type { FileRecord } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { DeviceEntry } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import { chainOf, headOf } from '../records/index.ts';

type DeviceRow = { readonly id: string; readonly slug: string; readonly name: string };

/** The devices on which the account has a role, by name; `only` narrows them to the one that a token is good for. */
export async function devicesOf(db: Db, account: string, only: string | undefined): Promise<DeviceEntry[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('device', 'device.id', 'role_grant.device')
    .select(['device.id', 'device.slug', 'device.name', 'role_grant.role'])
    .where('role_grant.account', '=', account)
    .where('device.retired_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('device.id', '=', only ?? ''))
    .orderBy('device.name')
    .orderBy('device.id')
    .orderBy('role_grant.role')
    .execute();
  const devices = new Map<string, DeviceRow & { readonly roles: Role[] }>();
  for (const { role, ...row } of rows) {
    const device = devices.get(row.id) ?? { ...row, roles: [] };
    devices.set(row.id, device);
    // Only roles of the list are ever granted.
    device.roles.push(role as Role);
  }
  const entries: DeviceEntry[] = [];
  for (const { roles, ...row } of devices.values()) entries.push(await deviceEntry(db, row, roles));
  return entries;
}

export async function deviceEntry(db: Db, { id, slug, name }: DeviceRow, roles: readonly Role[]): Promise<DeviceEntry> {
  const record = await db
    .selectFrom('record')
    .select(['key', 'body'])
    .where('device', '=', id)
    .where('kind', '=', 'device')
    .executeTakeFirst();
  // A stored body was read by the schema of its kind.
  const body = record?.body as FileRecord<'device'>['body'] | undefined;
  const { number, hash } = await headOf(db, chainOf(id));
  const { regulation, class: deviceClass } = body?.profile ?? {};
  return {
    id,
    slug,
    name: body?.title ?? name,
    key: record?.key ?? '',
    ...(regulation !== undefined && { regulation }),
    ...(deviceClass !== undefined && { class: deviceClass }),
    ...(body?.basicUdiDi !== undefined && { basicUdiDi: body.basicUdiDi }),
    roles: [...roles],
    head: { number, hash },
  };
}

/** Every device of the installation, whoever has a role on it. */
export async function everyDevice(db: Db): Promise<DeviceEntry[]> {
  const rows = await db
    .selectFrom('device')
    .select(['id', 'slug', 'name'])
    .where('retired_at', 'is', null)
    .orderBy('slug')
    .execute();
  const entries: DeviceEntry[] = [];
  for (const row of rows) entries.push(await deviceEntry(db, row, []));
  return entries;
}

/** One after the other: nobody else makes a device until the transaction ends. */
export async function lockDevices(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('device slugs', 0))`.execute(tx);
}

/** A slug that nobody asked for by name moves aside: `infusion-pump-2`. Under the lock of the devices. */
export async function freeSlug(tx: Db, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 55)}-${number}`;
    if (!(await isTaken(tx, slug))) return slug;
  }
}

/** Refuses the slug that another device bears. Under the lock of the devices. */
export async function refuseTaken(tx: Db, slug: string): Promise<void> {
  if (!(await isTaken(tx, slug))) return;
  throw new Problem('key-taken', say`The short name ${slug} is taken by another device: choose another one.`, [
    { path: 'slug', message: say`is taken` },
  ]);
}

export async function isTaken(db: Db, slug: string): Promise<boolean> {
  const row = await db.selectFrom('device').select('id').where('slug', '=', slug).executeTakeFirst();
  return row !== undefined;
}
