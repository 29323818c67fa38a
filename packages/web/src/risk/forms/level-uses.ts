import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useRecordDraft } from '../../ui/form/form-context.ts';

/** How many records name a level of this scale; a policy that is not written down yet has none. */
export function useLevelUses(scale: string): (level: string) => number {
  const { device, recordKey } = useRecordDraft();
  const { data } = useQuery({
    queryKey: ofDevice(device, 'level-uses'),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/level-uses', { params: { device } }, signal),
    enabled: recordKey !== undefined,
  });
  const uses: Readonly<Record<string, Readonly<Record<string, number>> | undefined>> = data ?? {};
  return (level) => uses[scale]?.[level] ?? 0;
}
