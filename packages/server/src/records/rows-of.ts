import type { DeviceFile, KindName } from '@suture/core/file';
import type { StoredRecord } from './read.ts';

type Asked = {
  readonly file: DeviceFile;
  readonly kind: KindName;
  /** What the rows show, and all else that they depend on beside the file: `table 2026-11-24`. */
  readonly name: string;
};

/** A row of each record of a kind: made anew only where something that was read for it in the file has changed. */
export function rowsOf<Row>({ file, kind, name }: Asked, rowOf: (record: StoredRecord) => Row): readonly Row[] {
  return file.all(kind).map(({ key }) =>
    file.memo(name, key, () => {
      // Read through the file, so that the row follows the record too; the file was made of stored records.
      file.kindOf(key);
      return rowOf(file.record(key) as StoredRecord);
    }),
  );
}
