import {
  gathered,
  isTurnOf,
  type Worker,
  type WorkItem,
  type WorkLine,
  whoseTurns,
  workLineNames,
  workLines,
} from '@suture/core/checks';
import type { Answer } from '../../contract/index.ts';
import { type Context, personIn } from '../../http/index.ts';
import { type OpenFile, openWorkOf } from '../../records/index.ts';
import { atRelease } from '../../risk/index.ts';

export type WorkRow = Answer<'GET /api/v1/devices/{device}/work/{line}'>['items'][number];

/** All open work of a file for a release of the device, which has to be one. */
export function workOfFile(context: Context, { file }: OpenFile, release?: string): readonly WorkItem[] {
  atRelease(file, release);
  return openWorkOf(context, file, release);
}

/** How much there is of each kind of work, in the order of taking it up; kinds that nobody has are left out. */
export function linesOf(
  work: readonly WorkItem[],
  worker: Worker,
): Answer<'GET /api/v1/devices/{device}/work'>['lines'] {
  const counts = new Map<WorkLine, { mine: number; others: number }>();
  for (const whose of whoseTurns) {
    for (const { line } of gathered(work.filter((item) => isTurnOf(whose, item, worker)))) {
      const count = counts.get(line) ?? { mine: 0, others: 0 };
      counts.set(line, count);
      count[whose] += 1;
    }
  }
  return workLineNames.flatMap((line) => {
    const count = counts.get(line);
    return count === undefined || count.mine + count.others === 0 ? [] : { line, group: workLines[line], ...count };
  });
}

/** Work as rows, one for each record, the one that was written last first. */
export function rowsOf({ stored }: OpenFile, work: readonly WorkItem[]): readonly WorkRow[] {
  const rows = gathered(work).flatMap(({ line, record, why, due }): WorkRow[] => {
    const found = stored.get(record);
    if (found === undefined) return [];
    const { kind, body, updatedAt, updatedBy, event } = found;
    const about = { line, record, kind, title: body.title, why, ...(due !== undefined && { due }) };
    return [{ ...about, at: updatedAt, by: personIn(updatedBy), event }];
  });
  return rows.sort((a, b) => b.event - a.event);
}
