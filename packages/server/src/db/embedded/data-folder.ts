import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Problem } from '@suture/core/kernel';
import { makeFolder } from '../make-folder.ts';
import { type Runner, runnerOf } from './runner.ts';

/** `<data>/postgres`: owned by the user that PostgreSQL runs as, closed to all others but root. */
export type DataFolder = {
  readonly path: string;
  readonly socketFolder: string;
  /** The other user that a process of root hands PostgreSQL to; empty for a plain user. */
  readonly runAs: { readonly uid?: number; readonly gid?: number };
};

/** For root the variable does not count: it names a folder of root's, into which PostgreSQL's own user is not let. */
export function defaultDataFolder(): string {
  if (isRoot()) return '/var/lib/suture';
  return `${process.env.XDG_DATA_HOME || `${homedir()}/.local/share`}/suture`;
}

/** Whether a database was ever made there. */
export function isKept(data: string): boolean {
  return existsSync(`${resolve(data)}/postgres`);
}

/** Makes the folder where it is missing; refuses one that PostgreSQL's user could not work in. */
export function openDataFolder(data: string): DataFolder {
  const place = resolve(data);
  const path = `${place}/postgres`;
  const runner = prepared(place, path);
  if (!runner && statSync(path).uid !== process.getuid?.()) {
    throw new Problem(
      'unavailable',
      `The data folder ${place} belongs to another user: start as that user, or choose another with --data.`,
    );
  }
  const real = realpathSync(path);
  return {
    path: real,
    socketFolder: socketFolderOf(real, runner),
    runAs: runner ? { uid: runner.uid, gid: runner.gid } : {},
  };
}

function prepared(place: string, path: string): Runner | undefined {
  try {
    const runner = isRoot() ? runnerOf(path) : undefined;
    prepare(place, path, runner);
    return runner;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'unavailable',
      `The data folder ${place} cannot be used: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

function prepare(place: string, path: string, runner: Runner | undefined): void {
  if (!existsSync(place)) makeFolder(place, runner ? 0o711 : 0o700);
  else if (runner && readdirSync(place).length === 0) chmodSync(place, statSync(place).mode | 0o111);
  if (runner) refuseWhereClosed(realpathSync(place), runner);
  makeFolder(path, 0o700);
  if (runner && statSync(path).uid !== runner.uid) chownSync(path, runner.uid, runner.gid);
}

/** PostgreSQL opens its files by their whole path, so its user must be let through every folder above them. */
function refuseWhereClosed(place: string, runner: Runner): void {
  for (let folder = place; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const entering = uid === runner.uid ? 0o100 : gid === runner.gid ? 0o010 : 0o001;
    if ((mode & entering) === 0) {
      throw new Problem(
        'unavailable',
        `PostgreSQL never runs as root, and its user ${runner.name} may not enter ${folder}: choose another data folder with --data, for example /var/lib/suture.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

/** The address of a socket has room for 107 bytes; a longer path gets a short stand-in, the same for every process. */
function socketFolderOf(path: string, runner: Runner | undefined): string {
  if (Buffer.byteLength(`${path}/.s.PGSQL.5432`) <= 107) return path;
  const short = `/tmp/suture-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
  const owner = runner?.uid ?? process.getuid?.() ?? 0;
  if (!existsSync(short)) {
    mkdirSync(short, { mode: 0o700 });
    if (runner) chownSync(short, runner.uid, runner.gid);
  }
  const found = lstatSync(short);
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new Problem('unavailable', `${short} is not ours: choose a data folder with a shorter path with --data.`);
  }
  return short;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
