import type { Role } from '@suture/core/access';
import {
  isFor,
  openWork,
  type Worker,
  type WorkItem,
  type WorkLine,
  workLineNames,
  workLines,
} from '@suture/core/checks';
import type { Answer } from '../../contract/index.ts';
import { type Caller, type Context, dayOf, personIn } from '../../http/index.ts';
import { findingsOfFile, type OpenFile, remembered } from '../../records/index.ts';
import { atRelease } from '../../risk/index.ts';

export type WorkRow = Answer<'GET /api/v1/devices/{device}/work/{line}'>['items'][number];

const foundOnce = remembered<readonly WorkItem[]>();

/** All open work of a file: found once for each state of the file, day and release, whoever asks. */
export function workOfFile(
  { knowledge, now }: Context,
  { file }: OpenFile,
  release?: string | undefined,
): readonly WorkItem[] {
  const today = dayOf(now());
  return foundOnce(file, `${today} ${release ?? ''}`, () =>
    openWork(atRelease(file, release), findingsOfFile(file, { knowledge, today, release })),
  );
}

export function workerOf({ account }: Caller, roles: readonly Role[]): Worker {
  return { roles, person: account.name };
}

/** How much there is of each kind of work, in the order of taking it up; kinds that nobody has are left out. */
export function linesOf(
  work: readonly WorkItem[],
  worker: Worker,
): Answer<'GET /api/v1/devices/{device}/work'>['lines'] {
  const counts = new Map<WorkLine, { mine: number; others: number }>();
  for (const item of work) {
    const count = counts.get(item.line) ?? { mine: 0, others: 0 };
    counts.set(item.line, count);
    if (isFor(item, worker)) count.mine += 1;
    // What is somebody's own waits for nobody else.
    else if (item.of === undefined) count.others += 1;
  }
  return workLineNames.flatMap((line) => {
    const count = counts.get(line);
    return count === undefined || count.mine + count.others === 0 ? [] : { line, group: workLines[line], ...count };
  });
}

/** Work as rows, the record that was written last first. */
export function rowsOf({ stored }: OpenFile, work: readonly WorkItem[]): readonly WorkRow[] {
  const rows = work.flatMap(({ line, record, why, due }): WorkRow[] => {
    const found = stored.get(record);
    if (found === undefined) return [];
    const { kind, body, updatedAt, updatedBy, event } = found;
    const about = { line, record, kind, title: body.title, why, ...(due !== undefined && { due }) };
    return [{ ...about, at: updatedAt, by: personIn(updatedBy), event }];
  });
  return rows.sort((a, b) => b.event - a.event);
}
