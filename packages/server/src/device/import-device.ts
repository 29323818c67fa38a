import { randomUUID } from 'node:crypto';
import { refuseSameDevice, slugOf } from '@suture/core/device';
import type { DeviceFile } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { grantEverySide } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { appendWorkspaceEvent, type Change, inTransaction, writeRecords } from '../records/index.ts';
import { everyDevice, freeSlug, lockDevices, refuseTaken } from './store.ts';

export type Importing = {
  readonly file: DeviceFile;
  /** Short name asked for; without one it is made of the device's key, with a number behind it where that is taken. */
  readonly slug?: string | undefined;
  /** A second device is wanted, should this one be here already. */
  readonly twin?: boolean;
  /** Holds every side of the device afterwards. */
  readonly account?: string | undefined;
  readonly actor: string;
  readonly at?: Date | undefined;
};

export type MadeDevice = { readonly id: string; readonly slug: string; readonly name: string };

/** Makes a device of a device file, whole or not at all. Its approvals are not given here: they stay stated in the file. */
export async function importDevice(db: Db, { file, slug, twin = false, ...making }: Importing): Promise<MadeDevice> {
  const [device] = file.all('device');
  if (device === undefined) throw new Problem('unreadable-file', say`The file holds no device.`);
  const changes = file.records().map(({ kind, key, body }) => ({ kind, key, body, why: 'imported' }));
  return inTransaction(db, async (tx) => {
    await lockDevices(tx);
    if (!twin) refuseSameDevice(device, await everyDevice(tx));
    const own = slug ?? (await freeSlug(tx, slugOf(device.key.slice(device.key.indexOf('-') + 1))));
    const { title } = device.body;
    return makeDevice(tx, { ...making, slug: own, name: title, changes, event: 'device-imported' });
  });
}

export type Making = {
  readonly slug: string;
  readonly name: string;
  readonly changes: readonly Change[];
  readonly event: 'device-imported' | 'device-created';
  readonly account?: string | undefined;
  readonly actor: string;
  readonly at?: Date | undefined;
};

/** The device with its first records, in a transaction that holds the lock of the devices. */
export async function makeDevice(tx: Db, making: Making): Promise<MadeDevice> {
  const { slug, name, changes, event, account, actor, at = new Date() } = making;
  await refuseTaken(tx, slug);
  const made = { id: randomUUID(), slug, name };
  await tx
    .insertInto('device')
    .values({ ...made, retired_at: null })
    .execute();
  await writeRecords(tx, { device: made.id, actor, at, changes, isImport: event === 'device-imported' });
  if (account !== undefined) await grantEverySide(tx, made.id, account, actor);
  await appendWorkspaceEvent(tx, {
    event,
    by: actor,
    at,
    about: { device: made.id, slug: made.slug, records: changes.length },
  });
  return made;
}
