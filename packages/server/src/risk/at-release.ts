import type { DeviceFile } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';

/** The file judged for a release of the device; for the working one where none is named. */
export function atRelease(file: DeviceFile, release: string | undefined): DeviceFile {
  if (release === undefined || file.record(release)?.kind === 'release') return file.at(release);
  throw new Problem('invalid-reference', say`There is no release ${release} of this device.`, [
    { path: 'release', message: say`names no release` },
  ]);
}
