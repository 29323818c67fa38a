import type { DeviceFile } from '@suture/core/file';
import type { TableKind, TableRow } from '../contract/index.ts';
import { findingsCounted, type Judged, type StoredRecord } from '../records/index.ts';

type Head<Kind> = Pick<TableRow, 'key' | 'title' | 'status' | 'version' | 'findings'> & { readonly kind: Kind };

/** What a row says of its record whatever its kind. */
export function headIn<Kind extends TableKind>(
  file: DeviceFile,
  kind: Kind,
  judged: Judged,
): (record: StoredRecord) => Head<Kind> {
  const count = findingsCounted(file, judged);
  return (record) => ({
    key: record.key,
    kind,
    title: record.body.title,
    status: record.body.status,
    version: record.version,
    findings: count(record),
  });
}
