import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { Slug, slugOf } from '@suture/core/device';
import { type DeviceFile, writeFolder } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { readDeviceFolder } from '@suture/server/file';
import { Command } from 'commander';
import { ask, type Server } from '../ask.ts';
import { localActor, type ReachOptions, reaching, serverIn, withDatabase } from '../reach.ts';
import { printable } from '../terminal-text.ts';
import { besideRecords } from './beside-records.ts';

type Options = ReachOptions & { readonly slug?: string; readonly twin?: true; readonly json?: true };
type Made = { readonly id: string; readonly slug: string; readonly name: string };

export const importFolder = reaching(new Command('import'))
  .description(
    'Makes a device of a device folder and prints its short name, which is that of the folder. Approvals stay stated in the file. A device that is here already is refused.',
  )
  .argument('<folder>', 'folder of a device, with device/ and risk/ in it')
  .option(
    '--slug <name>',
    'short name of the device, such as infusion-pump; also makes a second one of a device that is here already',
  )
  .option('--twin', 'make a second device of one that is here already, under a free short name')
  .option('--json', 'print the device as JSON')
  .action(async (folder: string, options: Options) => {
    const file = readDeviceFolder(folder);
    const server = serverIn(options);
    // As the examples are called: `infusion-pump` of `examples/infusion-pump`. That of a twin is taken.
    const slug = options.slug ?? (options.twin ? undefined : slugOf(basename(realpathSync(folder))));
    if (slug !== undefined && !Slug.safeParse(slug).success)
      throw new Problem('invalid-input', `"${slug}" is not a short name such as infusion-pump.`);
    const wanted = { slug, twin: options.twin ?? options.slug !== undefined };
    const { id, slug: given, name } = server ? await send(server, file, wanted) : await store(file, wanted, options);
    process.stderr.write(notTakenIn(besideRecords(folder)));
    process.stdout.write(options.json ? `${JSON.stringify({ id, slug: given, name }, null, 2)}\n` : `${given}\n`);
  });

function notTakenIn(beside: readonly string[]): string {
  return beside.length === 0
    ? ''
    : `Records only: not taken in are ${beside.map(printable).join(', ')}. Keep the folder.\n`;
}

type Wanted = { readonly slug: string | undefined; readonly twin: boolean };

async function send(server: Server, file: DeviceFile, { slug, twin }: Wanted): Promise<Made> {
  const files = writeFolder(file).map(({ path, text }) => ({ path, text }));
  const query = { twin: twin ? 'yes' : 'no' };
  return ask(server, 'POST /api/v1/devices/import', { query, body: { files, slug } });
}

/** The owner of the workspace holds every side of it; before the first start, whoever becomes the owner will. */
async function store(file: DeviceFile, { slug, twin }: Wanted, options: Options): Promise<Made> {
  const { importDevice } = await import('@suture/server/device');
  const { ownerOf } = await import('@suture/server/access');
  return withDatabase(options, async (db) =>
    importDevice(db, { file, slug, twin, account: await ownerOf(db), actor: localActor() }),
  );
}
