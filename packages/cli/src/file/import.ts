import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { type DeviceFile, writeFolder } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { readDeviceFolder } from '@suture/server/file';
import { Command } from 'commander';
import { ask, type Server } from '../ask.ts';
import { localActor, type ReachOptions, reaching, serverIn, withDatabase } from '../reach.ts';
import { printable } from '../terminal-text.ts';
import { besideRecords } from './beside-records.ts';
import { refuseSameDevice } from './same-device.ts';

type Options = ReachOptions & { readonly slug?: string; readonly json?: true };
type Made = { readonly id: string; readonly slug: string; readonly name: string };

export const importFolder = reaching(new Command('import'))
  .description(
    'Makes a device of a device folder and prints its short name, which is that of the folder. Approvals stay stated in the file.',
  )
  .argument('<folder>', 'folder of a device, with device/ and risk/ in it')
  .option(
    '--slug <name>',
    'short name of the device, such as infusion-pump; also makes a second one of a device that is here',
  )
  .option('--json', 'print the device as JSON')
  .action(async (folder: string, options: Options) => {
    const file = readDeviceFolder(folder);
    const server = serverIn(options);
    const { slugOf } = await import('@suture/server/device');
    // As the examples are called: `infusion-pump` of `examples/infusion-pump`.
    const wanted = {
      slug: options.slug ?? slugOf(basename(realpathSync(folder))),
      isAsked: options.slug !== undefined,
    };
    const { id, slug, name } = server ? await send(server, file, wanted) : await store(file, wanted, options);
    process.stderr.write(notTakenIn(besideRecords(folder)));
    process.stdout.write(options.json ? `${JSON.stringify({ id, slug, name }, null, 2)}\n` : `${slug}\n`);
  });

function notTakenIn(beside: readonly string[]): string {
  return beside.length === 0
    ? ''
    : `Records only: not taken in are ${beside.map(printable).join(', ')}. Keep the folder.\n`;
}

/** `isAsked`: by name, so that a second device of the same folder is meant. */
type Wanted = { readonly slug: string; readonly isAsked: boolean };

async function send(server: Server, file: DeviceFile, { slug, isAsked }: Wanted): Promise<Made> {
  if (!isAsked) refuseSameDevice(file, (await ask(server, 'GET /api/v1/devices')).items);
  const files = writeFolder(file).map(({ path, text }) => ({ path, text }));
  return ask(server, 'POST /api/v1/devices/import', { body: { files, slug } });
}

/** The owner of the workspace holds every side of it; before the first start, whoever becomes the owner will. */
async function store(file: DeviceFile, { slug, isAsked }: Wanted, options: Options): Promise<Made> {
  const { everyDevice, importDevice, isTaken } = await import('@suture/server/device');
  const { ownerOf } = await import('@suture/server/access');
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(slug)) {
    throw new Problem('invalid-input', `"${slug}" is not a short name such as infusion-pump.`);
  }
  return withDatabase(options, async (db) => {
    if (!isAsked) refuseSameDevice(file, await everyDevice(db));
    if (await isTaken(db, slug)) {
      throw new Problem(
        'key-taken',
        `The short name ${slug} is taken by another device: give another one with --slug.`,
      );
    }
    return importDevice(db, { file, slug, account: await ownerOf(db), actor: localActor() });
  });
}
