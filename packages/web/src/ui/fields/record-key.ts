import { isKindName, kindOfKey } from '@suture/core/file';
import { RecordKey } from '@suture/core/kernel';

/** Whether the text names a record: its form is that of a key, and its prefix one of ours. */
export function isRecordKey(text: string): boolean {
  const kind = RecordKey.safeParse(text).success ? kindOfKey(text)?.kind : undefined;
  return kind !== undefined && isKindName(kind);
}
