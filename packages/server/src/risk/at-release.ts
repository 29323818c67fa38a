import type { DeviceFile } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';

/** The file judged for a release of the device; for the working one where none is named. */
export function atRelease(file: DeviceFile, release: string | undefined): DeviceFile {
  if (release === undefined || file.record(release)?.kind === 'release') return file.at(release);
  throw new Problem('invalid-reference', `There is no release ${release} of this device.`, [
    { path: 'release', message: 'names no release' },
  ]);
}
