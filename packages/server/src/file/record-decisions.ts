import {
  type Decision,
  decisionsIn,
  type FileRecord,
  isRestedOn,
  kindOfKey,
  type Moved,
  materialDifferences,
  movedSince,
} from '@suture/core/file';
import type { Answer } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import { historyOf, type OpenFile, type StoredRecord } from '../records/index.ts';

type Decisions = Answer<'GET /api/v1/devices/{device}/records/{key}/decisions'>['items'];

/** The decisions that a record bears; of a stale one, what has changed in the facts it rested on, and nothing else. */
export async function recordDecisions(db: Db, open: OpenFile, record: StoredRecord): Promise<Decisions> {
  const found: Decisions = [];
  for (const decision of decisionsIn(open.file, record)) {
    const moved: Decisions[number]['moved'] = [];
    for (const each of movedSince(open.file, record, decision)) {
      const now = open.stored.get(each.key);
      moved.push(now ? await movedIn(db, now, each) : missing(each));
    }
    found.push({ ...told(decision), moved });
  }
  return found;
}

function told({ field, signed: { by, on, basis, reaffirmed }, side }: Decision) {
  return {
    field,
    by,
    on,
    restsOn: Object.keys(basis ?? {}),
    ...(reaffirmed && { reaffirmed }),
    ...(typeof side === 'string' && { side }),
  };
}

function missing({ key, basisKey: basis }: Moved): Decisions[number]['moved'][number] {
  return { key, kind: kindOfKey(key)?.kind ?? '', title: '', basis, changes: [] };
}

async function movedIn(db: Db, now: StoredRecord, moved: Moved): Promise<Decisions[number]['moved'][number]> {
  const { device, kind, key, body } = now;
  const versions = await historyOf(db, device, key);
  // A version is of the kind of its record: the one write path saw to it.
  const then = versions.findLast((version) => isRestedOn({ kind, key, body: version.body } as FileRecord, moved));
  const { basisKey: basis, counts } = moved;
  const beside = { key, kind, title: body.title, basis, now: now.version, ...(counts && { counts }) };
  if (counts === 'newly') return { ...beside, changes: [] };
  if (then === undefined) return { ...beside, changes: [] };
  const changes = materialDifferences(kind, moved.basisKey, then.body, body);
  return {
    ...beside,
    since: then.version,
    changes: changes.map(({ path, ...rest }) => ({ path: [...path], ...rest })),
  };
}
