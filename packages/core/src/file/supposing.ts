import { type DeviceFile, deviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';

/** The file with these records in it, changed or new: one of its own, so that what the real one remembers stays with it. */
export function supposing(file: DeviceFile, changed: readonly FileRecord[]): DeviceFile {
  const over = new Map(changed.map((record) => [record.key, record]));
  const kept = file.records().map((record) => over.get(record.key) ?? record);
  return deviceFile([...kept, ...[...over.values()].filter(({ key }) => !file.has(key))]);
}
