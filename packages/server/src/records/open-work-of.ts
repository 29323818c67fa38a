import type { Role } from '@suture/core/access';
import {
  isTurnOf,
  nameOfWork,
  openWork,
  type WhoseTurn,
  type Worker,
  type WorkItem,
  type WorkLine,
} from '@suture/core/checks';
import type { DeviceFile } from '@suture/core/file';
import { type Caller, type Context, dayOf } from '../http/index.ts';
import { findingsOfFile } from './findings-by-record.ts';
import { remembered } from './remembered.ts';

const foundOnce = remembered<readonly WorkItem[]>();

/** All open work of a file: found once for each state of the file, day and release, whoever asks. */
export function openWorkOf(
  { knowledge, now }: Context,
  file: DeviceFile,
  release: string | undefined,
): readonly WorkItem[] {
  const today = dayOf(now());
  return foundOnce(file, `${today} ${release ?? ''}`, () =>
    openWork(file.at(release), findingsOfFile(file, { knowledge, today, release })),
  );
}

export function workerOf({ account }: Caller, roles: readonly Role[]): Worker {
  return { roles, person: account.name };
}

/** A number of Home as a filter: a kind of work, and whose turn it is. */
export type Waiting = {
  readonly work?: WorkLine | undefined;
  readonly whose?: WhoseTurn | undefined;
  readonly release?: string | undefined;
};

/** What the work is about, as `nameOfWork` names it; undefined where nobody asked for a kind of work. */
export function waitingOf(
  context: Context,
  file: DeviceFile,
  { work, whose = 'mine', release }: Waiting,
  worker: Worker,
): ReadonlySet<string> | undefined {
  if (work === undefined) return undefined;
  const items = openWorkOf(context, file, release).filter((item) => item.line === work);
  return new Set(items.filter((item) => isTurnOf(whose, item, worker)).map(nameOfWork));
}
