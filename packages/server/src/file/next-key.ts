import { type KindName, kindNamed } from '@suture/core/file';
import type { Db } from '../db/index.ts';

/** The key that the next record of the kind gets, under the lock of the device; undefined where people choose it. */
export async function nextKey(tx: Db, device: string, name: KindName): Promise<string | undefined> {
  const { slugged, single, prefix } = kindNamed(name);
  if (slugged || single) return undefined;
  const counter = await tx
    .selectFrom('key_counter')
    .select('next')
    .where('device', '=', device)
    .where('prefix', '=', prefix)
    .executeTakeFirst();
  return `${prefix}-${counter?.next ?? 1}`;
}
