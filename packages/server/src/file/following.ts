import { type Consequences, consequencesOf, type DeviceFile, type FileRecord, supposing } from '@suture/core/file';
import type { Answer, Input } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { bodiesAt, type Draft, findingsOfFile, type OpenFile } from '../records/index.ts';

type Following = Pick<Answer<'POST /api/v1/devices/{device}/records/batch'>, 'findings' | 'consequences'>;

/** What would follow for the whole file, were all of it written. */
export function followingFrom({ knowledge, now }: Context, file: DeviceFile, drafts: readonly Draft[]): Following {
  const supposed = supposing(file, drafts.flatMap(recordOf));
  const consequences = inTitles(file, consequencesOf(file, supposed));
  if (file.size > largestCounted) return { consequences };
  const today = dayOf(now());
  const counted = (each: DeviceFile) => findingsOfFile(each, { knowledge, today }).length;
  return { consequences, findings: { before: counted(file), after: counted(supposed) } };
}

type Since = 'POST /api/v1/devices/{device}/records/consequences';

/** What has followed for the whole file since these versions were written: it is held against what they were before. */
export async function followedSince(
  { db }: Context,
  { file, stored }: OpenFile,
  device: string,
  records: Input<Since>['body']['records'],
): Promise<Answer<Since>> {
  const before = await bodiesAt(
    db,
    device,
    records.map(({ key, version }) => ({ key, version: version - 1 })),
  );
  const former = [...before].flatMap(([key, body]) => {
    const kind = stored.get(key)?.kind;
    // A record keeps its kind, by whose schema each of its bodies was read.
    return kind === undefined ? [] : [{ kind, key, body } as FileRecord];
  });
  return inTitles(file, consequencesOf(supposing(file, former), file));
}

/** A whole file is checked twice for its findings: where that takes longer than a person waits, they are left out. */
const largestCounted = 3_000;

function recordOf({ kind: { kind }, key, body }: Draft): readonly FileRecord[] {
  // The body was read by the schema of this very kind.
  return key === undefined ? [] : [{ kind, key, body } as FileRecord];
}

function inTitles(file: DeviceFile, { reclassed, unapproved }: Consequences): NonNullable<Following['consequences']> {
  const titled = (key: string) => ({ key, title: file.record(key)?.body.title ?? key });
  return {
    reclassed: reclassed.map(({ kind, key, now, after }) => ({
      ...titled(key),
      kind,
      now: [...now],
      after: [...after],
    })),
    unapproved: unapproved.map(titled),
  };
}
