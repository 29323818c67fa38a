import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { Problem } from '@suture/core/kernel';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';

const execute = promisify(execFile);

type Cluster = { readonly folder: DataFolder; readonly pgdata: string; readonly binaries: Binaries };

/**
 * Makes the cluster where there is none yet: beside its place, then renamed, so that a half-made one is never taken
 * for one. Only called under the start lock, so that what an interrupted attempt left is swept away here.
 *
 * `trust` is what the folder's own mode already says: only its owner and root reach the socket and the files.
 */
export async function ensureCluster({ folder, pgdata, binaries }: Cluster): Promise<void> {
  if (existsSync(`${pgdata}/PG_VERSION`)) return;
  for (const left of readdirSync(folder.path)) {
    if (/^pg\d+\.init-/.test(left)) rmSync(`${folder.path}/${left}`, { recursive: true, force: true });
  }
  const making = `${pgdata}.init-${process.pid}`;
  // The built-in provider orders text the same on every machine; before PostgreSQL 17 the C library has to do.
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  await run(
    `${binaries.folder}/initdb`,
    ['-D', making, '-U', 'suture', '-A', 'trust', '-E', 'UTF8', '--data-checksums', ...locale],
    { ...folder.runAs, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, cwd: '/' },
  );
  renameSync(making, pgdata);
}

/** What can go wrong is outside: a full disk, a user without a name. Its own words say it best. */
async function run(...command: Parameters<typeof execute>): Promise<void> {
  try {
    await execute(...command);
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Problem('unavailable', `The database cannot be made: ${words}`);
  }
}
