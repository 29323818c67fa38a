import { useQueryClient } from '@tanstack/react-query';
import { nameOfWriter } from '../../access/queries.ts';
import type { Envelope } from '../../device/queries.ts';
import { type SavedBy, savedBy } from './saved-by.ts';

export function useSavedBy(record: Pick<Envelope, 'updatedBy' | 'version'>, begunOn: number | undefined): SavedBy {
  return savedBy(nameOfWriter(useQueryClient()), record, begunOn);
}
