import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@suture/core/kernel';
import type { DeviceEntry } from '../contract/index.ts';
import { devicesOf, freeSlug, importDevice } from '../device/index.ts';
import { actorOf, type Caller, type Context } from '../http/index.ts';
import { inTransaction } from '../records/index.ts';
import { readDeviceFolder } from './read-device-folder.ts';

/** Opens the examples of this installation; one whose short name is there already stays as it is. */
export async function openExamples(context: Context, caller: Caller): Promise<DeviceEntry[]> {
  const names = exampleNames(context.examples);
  for (const name of names) {
    await inTransaction(context.db, async (tx) => {
      if ((await freeSlug(tx, name)) !== name) return;
      await importDevice(tx, {
        file: readDeviceFolder(join(context.examples, name)),
        slug: name,
        account: caller.account.id,
        actor: actorOf(caller),
        at: context.now(),
      });
    });
  }
  const all = await devicesOf(context.db, caller.account.id, undefined);
  return all.filter(({ slug }) => names.includes(slug));
}

function exampleNames(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Problem('unavailable', 'This installation came without examples.');
  }
}
