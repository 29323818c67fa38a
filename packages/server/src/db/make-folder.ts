import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One by one: Node's own recursive way tries for ever where the system says ENOENT, as it does in /proc. */
export function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
