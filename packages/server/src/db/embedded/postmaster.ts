import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@suture/core/kernel';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';

/** Small enough for a laptop; a site of many users brings its own server with DATABASE_URL. */
const ourSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  ssl: 'off',
  shared_buffers: '96MB',
  max_connections: '100',
  max_logical_replication_workers: '0',
  jit: 'off',
  log_checkpoints: 'off',
} satisfies Record<string, string>;

const logSizeLimit = 5_000_000;

type Start = {
  readonly folder: DataFolder;
  readonly pgdata: string;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
};

/** Detached: Ctrl-C in the terminal reaches the server, which closes its connections first. */
export function startPostmaster({ folder, pgdata, binaries, settings }: Start): ChildProcess {
  // Worker processes for reading are of no use to one small device file, and each costs memory.
  const ofVersion = binaries.major >= 18 ? { io_method: 'sync' } : {};
  const options = Object.entries({ ...ourSettings, ...ofVersion, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openLog(folder);
  const child = spawn(`${binaries.folder}/postgres`, ['-D', pgdata, '-k', folder.socketFolder, ...options], {
    ...folder.runAs,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    stdio: ['ignore', 'ignore', log],
    detached: true,
  });
  closeSync(log);
  // A program that cannot be run at all also emits 'close' without an exit code; the loop above runs into its limit.
  child.on('error', (error) => console.error(error));
  child.unref();
  return child;
}

export function runningPostmaster(pgdata: string): number | undefined {
  const pid = pidInFile(pgdata);
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

/**
 * After a crash of the whole machine or container the number in postmaster.pid may belong to another program by now,
 * and PostgreSQL would refuse to start for fear of it. Only called under the start lock.
 */
export function dropStalePidFile(pgdata: string): void {
  const pid = pidInFile(pgdata);
  if (pid === undefined || !isAlive(pid)) return;
  const name = nameOf(pid);
  if (name !== undefined && name !== 'postgres') rmSync(`${pgdata}/postmaster.pid`, { force: true });
}

export async function awaitEnd(pid: number, pgdata: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (isAlive(pid) && (pidInFile(pgdata) === pid || nameOf(pid) === 'postgres')) {
    if (Date.now() > until) throw new Problem('unavailable', `PostgreSQL (process ${pid}) does not stop.`);
    await wait(10);
  }
}

export function lastLinesOfLog(folder: DataFolder): string {
  const path = logOf(folder);
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
}

function openLog(folder: DataFolder): number {
  const path = logOf(folder);
  if (existsSync(path) && statSync(path).size > logSizeLimit) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function logOf(folder: DataFolder): string {
  return `${folder.path}/postgres.log`;
}

function pidInFile(pgdata: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(`${pgdata}/postmaster.pid`, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A dead process that nobody has reaped yet (state Z, common in containers) does not count. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return existsSync('/proc/self') ? existsSync(`/proc/${pid}`) : true;
  }
}

function nameOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
