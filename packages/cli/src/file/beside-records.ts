import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeviceFile } from '@suture/core/file';
import { deviceFolders } from '@suture/server/file';

/** Files that records name and a folder does not hold: what an export cannot write. */
export function namedAndMissing(folder: string, file: DeviceFile): readonly string[] {
  return filesNamed(file).filter((path) => !existsSync(join(folder, path)));
}

function filesNamed(file: DeviceFile): readonly string[] {
  const ofReleases = file.all('release').flatMap(({ body: { sbom } }) => sbom ?? []);
  const ofControls = file
    .all('control')
    .flatMap(({ body: { implementationEvidence = [], effectivenessEvidence = [] } }) =>
      [...implementationEvidence, ...effectivenessEvidence].flatMap(({ ref }) => pathIn(ref) ?? []),
    );
  return [...new Set([...ofReleases, ...ofControls])].sort();
}

/** Evidence may be a file of the folder, with a place in it, or the number of a document that is kept elsewhere. */
function pathIn(evidence: string): string | undefined {
  return /^(?:[\w.-]+\/)+[\w.-]+\.[a-z0-9]+/i.exec(evidence)?.[0];
}

/** What lies in a device folder beside its records and is not taken in with them. */
export function besideRecords(folder: string): readonly string[] {
  const rooms: readonly string[] = deviceFolders;
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !rooms.includes(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
}
