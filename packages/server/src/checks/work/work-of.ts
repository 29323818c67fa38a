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
import type { DeviceFile } from '@suture/core/file';
import { boardOf } from '@suture/core/risk';
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
export function rowsOf({ stored, file }: OpenFile, work: readonly WorkItem[]): readonly WorkRow[] {
  const cards = waitingCards(file);
  const rows = gathered(work).flatMap(({ line, record, why, due }): WorkRow[] => {
    const found = stored.get(record);
    if (found === undefined) return [];
    const { kind, body, updatedAt, updatedBy, event } = found;
    const card = cards.get(record);
    const about = { line, record, kind, title: body.title, why, ...(due !== undefined && { due }) };
    return [{ ...about, ...(card !== undefined && { card }), at: updatedAt, by: personIn(updatedBy), event }];
  });
  return rows.sort((a, b) => b.event - a.event);
}

/** The cards that wait for an act, by their transfer, or by their source where nothing was sent yet. */
function waitingCards(file: DeviceFile): ReadonlyMap<string, string> {
  const waiting = boardOf(file).items.filter(({ turn }) => turn !== 'nobody');
  return new Map(waiting.map(({ id, transfer, source }) => [transfer ?? source, id]));
}
