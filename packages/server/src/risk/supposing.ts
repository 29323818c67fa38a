import { type DeviceFile, deviceFile, type FileRecord } from '@suture/core/file';

/** The file with these records in it: one of its own, so that what the real one remembers stays with it. */
export function supposing(file: DeviceFile, changed: readonly FileRecord[]): DeviceFile {
  const over = new Map(changed.map((record) => [record.key, record]));
  return deviceFile(file.records().map((record) => over.get(record.key) ?? record));
}
