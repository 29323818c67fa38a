import type { DeviceFile } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';

export function atRelease(file: DeviceFile, release: string | undefined): DeviceFile {
  if (release === undefined) return file;
  const known = file.all('release').map(({ key }) => key);
  if (known.includes(release)) return file.at(release);
  const choice = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
  throw new Problem('invalid-input', `${release} is not a release of this device: ${choice}.`);
}
