import { useQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../../device/queries.ts';
import { useRecordDraft } from '../../ui/form/form-context.ts';

/** Whether facts have changed since what is on record was signed; undefined until the server has said so. */
export function useIsStale(signed: string): boolean | undefined {
  const { device, recordKey } = useRecordDraft();
  const { data } = useQuery({ ...decisionsQuery(device, recordKey ?? ''), enabled: recordKey !== undefined });
  return data?.items.some(({ field, moved }) => field === signed && moved.length > 0);
}
