import { kindNames } from '@suture/core/file';
import { isChangedSinceApproval } from '@suture/core/kernel';
import type { RecordRow } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { type PageOf, pageOfRows } from '../http/paging.ts';
import { findingsByRecord, holdsWords, type OpenFile, remembered, wordsOf } from '../records/index.ts';

export type RecordQuery = {
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly search?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export function recordPage(context: Context, open: OpenFile, query: RecordQuery): PageOf<RecordRow> {
  const words = wordsOf(query.search);
  return pageOfRows(rowsOf(context, open, query.kind ?? ''), {
    ...query,
    cursor: query.cursor,
    // Every sort is a field of the row, and a text.
    sortValue: (row, by) => String(row[by as keyof RecordRow]),
    keep: ({ key, status }) => {
      if (query.status !== undefined && status !== query.status) return false;
      return holdsWords(key, open.stored.get(key)?.body, words);
    },
  });
}

const rowsOnce = remembered<readonly RecordRow[]>();

/** The rows of a kind, of all kinds for an empty name; made once for each state of the file. */
function rowsOf({ knowledge, now }: Context, open: OpenFile, kind: string): readonly RecordRow[] {
  const today = dayOf(now());
  return rowsOnce(open, `${today} ${kind}`, () => {
    const byRecord = findingsByRecord(open.file, { knowledge, today });
    const kinds: readonly string[] = kind === '' ? kindNames : [kind];
    return [...open.stored.values()]
      .filter((record) => kinds.includes(record.kind))
      .map(({ key, kind: of, version, updatedAt, updatedBy, body }) => ({
        key,
        kind: of,
        title: body.title,
        status: body.status,
        ...(isChangedSinceApproval(open.file, body) && { changedSinceApproval: true as const }),
        version,
        updatedAt,
        updatedBy,
        findings: byRecord.get(key) ?? 0,
      }));
  });
}
