import { type DeviceFile, type FolderFile, writeFolder } from '@suture/core/file';

/** The files of the device folder; the same content gives the same bytes. */
export function exportDevice(file: DeviceFile): FolderFile[] {
  return writeFolder(file).map(({ path, text }) => ({ path, text }));
}
