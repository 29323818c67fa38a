import { useQueryClient } from '@tanstack/react-query';
import { nameOfWriter } from '../../access/queries.ts';
import type { Envelope } from '../../device/queries.ts';

/** Who saved the newer version: somebody else, or the same person in another place. */
export type SavedBy = 'byOther' | 'byMe';

export function useSavedBy({ updatedBy }: Pick<Envelope, 'updatedBy'>): SavedBy {
  return nameOfWriter(useQueryClient()) === updatedBy ? 'byMe' : 'byOther';
}
