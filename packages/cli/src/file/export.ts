import { type DeviceFile, deviceFile, readFolder, writeFolder } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { refuseOverwriting, writeDeviceFolder } from '@suture/server/file';
import { Command } from 'commander';
import { ask, type Server } from '../ask.ts';
import { type ReachOptions, reaching, serverIn, withKeptDatabase } from '../reach.ts';
import { counted, printable } from '../terminal-text.ts';
import { namedAndMissing } from './beside-records.ts';

type Options = ReachOptions & { readonly json?: true; readonly force?: true };

export const exportFolder = reaching(new Command('export'))
  .description('Writes a device as a device folder; the same content gives the same bytes.')
  .argument('<device>', 'short name or id of the device')
  .argument('<folder>', 'where to write it')
  .option('--force', 'write over files there that say something else')
  .option('--json', 'print the device and the files written as JSON')
  .action(async (device: string, folder: string, options: Options) => {
    const server = serverIn(options);
    const file = server ? await fetched(server, device) : await stored(device, options);
    if (!options.force) refuseOverwriting(folder, file);
    writeDeviceFolder(folder, file);
    const missing = namedAndMissing(folder, file);
    process.stderr.write(`${counted(file.records().length, 'record')} written to ${folder}\n${notCarried(missing)}`);
    if (!options.json) return;
    const written = { device, files: writeFolder(file).map(({ path }) => path), missing };
    process.stdout.write(`${JSON.stringify(written, null, 2)}\n`);
  });

/** The store holds records; whatever else a folder had beside them never came in. */
function notCarried(missing: readonly string[]): string {
  const named = missing.length === 0 ? '' : `Named by records and not there: ${missing.map(printable).join(', ')}.\n`;
  return `Records only: SBOMs, advisories, evidence files and a README are not carried, lay your own beside them. Comments stay in the workbench, and the trail with "suture audit export".\n${named}`;
}

/** Read as any folder is, so that only files of a device folder are ever written. */
async function fetched(server: Server, device: string): Promise<DeviceFile> {
  const { files } = await ask(server, 'GET /api/v1/devices/{device}/export', { params: { device } });
  return readFolder(files);
}

async function stored(idOrSlug: string, options: ReachOptions): Promise<DeviceFile> {
  const { readRecords } = await import('@suture/server/records');
  return withKeptDatabase(options, async (db) => {
    const devices = await db.selectFrom('device').select(['id', 'slug']).orderBy('slug').execute();
    const device = devices.find(({ id, slug }) => slug === idOrSlug || id === idOrSlug);
    if (device) return deviceFile(await readRecords(db, device.id));
    const known = devices.length > 0 ? `there are ${devices.map(({ slug }) => slug).join(', ')}` : 'there is none yet';
    throw new Problem('not-found', `${idOrSlug} is not a device here: ${known}.`);
  });
}
