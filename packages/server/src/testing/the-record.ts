import type { Db } from '../db/index.ts';
import { readRecords, type StoredRecord } from '../records/index.ts';

export async function theRecord(db: Db, device: string, key: string): Promise<StoredRecord | undefined> {
  return (await readRecords(db, device)).find((record) => record.key === key);
}
