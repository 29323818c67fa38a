import { ApiProblem, call } from '../../api/client.ts';
import type { KnownRecords } from './known-records.ts';
import type { FieldChange } from './undo.ts';

/** A change was made of another value than is there now: somebody else was faster. */
export class MovedOn extends Error {
  readonly moved: readonly FieldChange[];

  constructor(moved: readonly FieldChange[]) {
    super();
    this.moved = moved;
  }
}

type Writing<Change> = {
  readonly device: string;
  readonly known: KnownRecords;
  readonly changes: readonly Change[];
  /** Said of what is written. */
  readonly why?: (written: readonly Change[]) => string;
  /** Of a step back, what others have changed since is left as it is; otherwise all are written or none. */
  readonly isStepBack?: boolean;
};

/** How often a record may move on between looking and writing. */
const mostTries = 3;

/**
 * Writes cells together. What others changed in the same record elsewhere stays; where they changed the same cell,
 * nothing is written over.
 *
 * @returns what was written: not what the server had already, for its answer to an earlier sending never came
 */
export async function writeCells<Change extends FieldChange>(writing: Writing<Change>): Promise<readonly Change[]> {
  const { device, known, changes, why, isStepBack } = writing;
  const keys = new Set(changes.map(({ key }) => key));
  await known.ask(keys, 'missing');
  for (let tries = 1; ; tries += 1) {
    const going = changesToWrite(known, changes, isStepBack === true);
    if (going.length === 0) return [];
    try {
      const { items } = await call('POST /api/v1/devices/{device}/records/batch', {
        params: { device },
        body: { changes: [...known.batchOf(going)], ...(why && { why: why(going) }) },
      });
      known.note(items);
      return going;
    } catch (error) {
      const hasMovedOn = error instanceof ApiProblem && error.code === 'version-conflict';
      if (!hasMovedOn || tries === mostTries) throw error;
      await known.ask(keys, 'all');
    }
  }
}

/** The changes that would be written on what is known; refused where somebody else has written in the same cell. */
export function changesToWrite<Change extends FieldChange>(
  known: Pick<KnownRecords, 'valueAt'>,
  changes: readonly Change[],
  isStepBack: boolean,
): readonly Change[] {
  const there = ({ key, path }: Change) => known.valueAt(key, path);
  const going = changes.filter((change) => there(change) === change.before);
  const moved = changes.filter(
    (change) => there(change) !== change.before && (isStepBack || there(change) !== change.after),
  );
  if (moved.length > 0 && (!isStepBack || going.length === 0)) throw new MovedOn(moved);
  return going;
}
