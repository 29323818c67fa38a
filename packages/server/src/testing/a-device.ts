import { randomUUID } from 'node:crypto';
import type { Db } from '../db/index.ts';

/** A device row without any record, and its id. */
export async function aDevice(db: Db, name = 'Pump'): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('device')
    .values({ id, slug: `device-${id}`, name, retired_at: null })
    .execute();
  return id;
}
