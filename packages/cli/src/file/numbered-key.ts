import type { DeviceFile, KindName } from '@suture/core/file';
import type { RecordKind } from '@suture/core/kernel';

/** The highest number ever given, retired records included, and one more; `further` ones have been given meanwhile. */
export function numberedKey(file: DeviceFile, { kind, prefix }: RecordKind<KindName>, further = 0): string {
  const numbers = file.all(kind).map(({ key }) => Number(key.slice(prefix.length + 1)));
  return `${prefix}-${Math.max(0, ...numbers) + 1 + further}`;
}
