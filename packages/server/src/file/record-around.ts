import { type FileRecord, referencesOf } from '@suture/core/file';
import type { Answer } from '../contract/index.ts';
import type { OpenFile, StoredRecord } from '../records/index.ts';
import { authorsMayApprove } from './workflow.ts';

type Around = Answer<'GET /api/v1/devices/{device}/records/{key}/around'>;

/** What stands beside a record: the ones before and after it of its kind, what it names and what names it. */
export function recordAround({ file, stored }: OpenFile, { key, kind, body }: StoredRecord): Around {
  const ofKind = file.all(kind);
  const at = ofKind.findIndex((each) => each.key === key);
  const [previous, next] = [ofKind[at - 1], ofKind[at + 1]];
  const shown = (of: string, path: string) => {
    const record = stored.get(of);
    return record ? [{ key: of, kind: record.kind, path, title: record.body.title, status: record.body.status }] : [];
  };
  return {
    place: at + 1,
    total: ofKind.length,
    ...(previous && { previous: { key: previous.key, title: titleOf(previous.body) } }),
    ...(next && { next: { key: next.key, title: titleOf(next.body) } }),
    names: referencesOf(kind, body).flatMap((reference) => shown(reference.key, reference.path)),
    namedBy: file.referrers(key).flatMap((referrer) => shown(referrer.key, referrer.path)),
    authorMayApprove: authorsMayApprove(file),
  };
}

function titleOf(body: FileRecord['body']): string {
  return body.title;
}
