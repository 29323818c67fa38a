import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sameDevice } from '@suture/core/device';
import { Problem, say } from '@suture/core/kernel';
import type { DeviceEntry } from '../contract/index.ts';
import { devicesOf, everyDevice, importDevice, isTaken, lockDevices } from '../device/index.ts';
import { actorOf, type Caller, type Context } from '../http/index.ts';
import { inTransaction } from '../records/index.ts';
import { readDeviceFolder } from './read-device-folder.ts';

/** Opens the examples of this installation; one that is here already, under whichever short name, stays as it is. */
export async function openExamples(context: Context, caller: Caller): Promise<DeviceEntry[]> {
  const opened = new Set<string>();
  for (const name of exampleNames(context.examples)) opened.add(await openExample(context, caller, name));
  const all = await devicesOf(context.db, caller.account.id, undefined);
  return all.filter(({ slug }) => opened.has(slug));
}

/** The short name under which the example is here then. */
async function openExample({ db, examples, now }: Context, caller: Caller, name: string): Promise<string> {
  return inTransaction(db, async (tx) => {
    await lockDevices(tx);
    if (await isTaken(tx, name)) return name;
    const file = readDeviceFolder(join(examples, name));
    const [arriving] = file.all('device');
    const same = arriving && sameDevice(arriving, await everyDevice(tx));
    if (same) return same.device.slug;
    const made = await importDevice(tx, {
      file,
      slug: name,
      account: caller.account.id,
      actor: actorOf(caller),
      at: now(),
    });
    return made.slug;
  });
}

function exampleNames(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Problem('unavailable', say`This installation came without examples.`);
  }
}
