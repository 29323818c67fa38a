import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');

/** Others' suites lie outside the repository; without them their tests are skipped. `SUTURE_DATA` names the folder. */
export const sharedData = resolve(root, process.env.SUTURE_DATA ?? '../shared/data');
export const hasSharedData = existsSync(join(sharedData, 'README.md'));

export function readShared(path: string): string {
  const bytes = readFileSync(join(sharedData, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** `Row` is what the suite's own README says of its lines. */
export function readSharedLines<Row>(path: string): Row[] {
  const lines = readShared(path).split('\n');
  return lines.filter((line) => line !== '').map((line): Row => JSON.parse(line));
}
