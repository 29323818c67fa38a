import type { FieldChange } from '../undo.ts';

/** What was saved and not yet told of. */
export type Unsaid = {
  /** Steps that were taken back rather than done: only what stays after them is left to be told. */
  readonly isBack: boolean;
  /** Steps back from where the table is now to where it was before. */
  readonly steps: number;
  /** Each record that was written, with the version that was written first. */
  readonly records: ReadonlyMap<string, number>;
  /** Cells that were emptied many at once. */
  readonly emptied: number;
};

export const nothingUnsaid: Unsaid = { isBack: false, steps: 0, records: new Map(), emptied: 0 };

type VersionOf = (key: string) => number | undefined;

/** One act more, with what it has written. */
export function withAct(unsaid: Unsaid, written: readonly FieldChange[], versionOf: VersionOf): Unsaid {
  const { steps, records, emptied } = unsaid.isBack ? nothingUnsaid : unsaid;
  const isEmptying = written.length > 1 && written.every(({ after }) => after === undefined);
  return {
    isBack: false,
    steps: steps + 1,
    records: withWritten(records, written, versionOf),
    emptied: emptied + (isEmptying ? written.length : 0),
  };
}

/**
 * The last act is taken back. Signatures that fell with it are not given again: what stays is still to be told. Of an
 * act from before, it is what falls now.
 */
export function withStepBack(
  { steps, records }: Unsaid,
  written: readonly FieldChange[],
  versionOf: VersionOf,
): Unsaid {
  return {
    isBack: true,
    steps: Math.max(0, steps - 1),
    records: withWritten(records, written, versionOf),
    emptied: 0,
  };
}

function withWritten(
  records: Unsaid['records'],
  written: readonly FieldChange[],
  versionOf: VersionOf,
): Unsaid['records'] {
  const all = new Map(records);
  for (const { key } of written) {
    const version = versionOf(key);
    if (version !== undefined && !all.has(key)) all.set(key, version);
  }
  return all;
}
