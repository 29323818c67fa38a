import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { BundledPackage } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';

/**
 * PostgreSQL runs from a copy beside its data: node_modules may lie where its user may not look (under /root), and may
 * be replaced by an update while it runs. The symbolic links of the libraries, which npm packages cannot hold, are made
 * here, so that no install script has to run.
 */
export function runtimeCopy({ native, version }: BundledPackage, folder: DataFolder): string {
  const place = `${folder.path}/runtime-${version}`;
  if (existsSync(place)) return place;
  const making = `${place}.copy-${process.pid}`;
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  // Written by the package: paths relative to its root.
  const links = JSON.parse(readFileSync(`${native}/pg-symlinks.json`, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(making, relative('native', target));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  try {
    renameSync(making, place);
  } catch (error) {
    // Another process was quicker: the copy is the same.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}
