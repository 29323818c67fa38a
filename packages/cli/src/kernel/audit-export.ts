import { once } from 'node:events';
import { Problem } from '@suture/core/kernel';
import type { Db } from '@suture/server/db';
import { Command } from 'commander';
import { ask, type Server, textOf } from '../ask.ts';
import { type ReachOptions, reaching, serverIn, withKeptDatabase } from '../reach.ts';

export const auditExport = reaching(new Command('export'))
  .description('Prints the audit events as JSON lines, which suture audit verify --export reads.')
  .argument('[device]', 'short name or id of a device; else every chain')
  .action(async (device: string | undefined, options: ReachOptions) => {
    const server = serverIn(options);
    if (server) return exportOver(server, device);
    const { exportChains } = await import('@suture/server/records');
    await withKeptDatabase(options, async (db) => print(exportChains(db, await chainOf(db, device))));
  });

async function chainOf(db: Db, idOrSlug: string | undefined): Promise<string | undefined> {
  if (idOrSlug === undefined) return undefined;
  const devices = await db.selectFrom('device').select(['id', 'slug']).orderBy('id').execute();
  const device = devices.find(({ id, slug }) => slug === idOrSlug || id === idOrSlug);
  if (device) return `device:${device.id}`;
  throw new Problem('not-found', `${idOrSlug} is not a device here.`);
}

async function exportOver(server: Server, device: string | undefined): Promise<void> {
  const ids = device === undefined ? (await ask(server, 'GET /api/v1/devices')).items.map(({ id }) => id) : [device];
  if (device === undefined) {
    process.stderr.write('A server gives the chains of devices; that of the workspace comes from its data folder.\n');
  }
  for (const id of ids) {
    await print([await textOf(server, 'GET /api/v1/devices/{device}/audit/export', { params: { device: id } })]);
  }
}

/** Stops where the reader has gone. */
async function print(texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const text of texts) {
    if (process.stdout.errored) return;
    if (!process.stdout.write(text)) await drained();
  }
}

async function drained(): Promise<void> {
  try {
    await once(process.stdout, 'drain');
  } catch (error) {
    if (!process.stdout.errored) throw error;
  }
}
