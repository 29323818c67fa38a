import { type Consequences, consequencesOf, type DeviceFile, type FileRecord, standingOf } from '@suture/core/file';
import type { Answer, Input } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { bodiesAt, type Draft, findingsOfFile, type OpenFile } from '../records/index.ts';

type Following = Pick<Answer<'POST /api/v1/devices/{device}/records/batch'>, 'findings' | 'consequences'>;

/** What would follow for the whole file, were all of it written. */
export function followingFrom({ knowledge, now }: Context, file: DeviceFile, drafts: readonly Draft[]): Following {
  const today = dayOf(now());
  const seen = (each: DeviceFile) => ({
    standing: standingOf(each),
    findings: findingsOfFile(each, { knowledge, today }).length,
  });
  const before = seen(file);
  const after = file.supposing(drafts.flatMap(recordOf), seen);
  return {
    consequences: inTitles(file, consequencesOf(before.standing, after.standing)),
    findings: { before: before.findings, after: after.findings },
  };
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
  return inTitles(file, consequencesOf(file.supposing(former, standingOf), standingOf(file)));
}

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
