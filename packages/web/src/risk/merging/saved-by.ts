import type { Envelope } from '../../device/queries.ts';

/** Who saved what is newer: somebody else, the same person in another place, or whoever wrote several versions since. */
export type SavedBy = 'byOther' | 'byMe' | 'bySeveral';

/** The newest version names who wrote it, and nobody of those before it. */
export function savedBy(
  me: string | undefined,
  { updatedBy, version }: Pick<Envelope, 'updatedBy' | 'version'>,
  begunOn: number | undefined,
): SavedBy {
  if (begunOn !== undefined && version > begunOn + 1) return 'bySeveral';
  return me === updatedBy ? 'byMe' : 'byOther';
}
