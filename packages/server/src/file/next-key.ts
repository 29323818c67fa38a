import { type KindName, kindNamed } from '@suture/core/file';
import type { Db } from '../db/index.ts';
import { nextKey as nextOfPrefix } from '../records/index.ts';

/** The key that the next record of the kind gets, under the lock of the device; undefined where people choose it. */
export async function nextKey(tx: Db, device: string, name: KindName): Promise<string | undefined> {
  const { slugged, single, prefix } = kindNamed(name);
  return slugged || single ? undefined : nextOfPrefix(tx, device, prefix);
}
