import { recordKinds } from '@suture/core/file';
import type { RecordKind } from '@suture/core/kernel';
import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { recordQuery } from '../../device/queries.ts';

/** Records of these kinds by words that they hold, asked of the server: a file may have thousands. */
export function useFoundRecords(device: string, prefixes: readonly string[], search: string) {
  const kinds: readonly RecordKind[] = recordKinds.filter(({ prefix }) => prefixes.includes(prefix));
  const lists = useQueries({
    queries: kinds.map(({ kind }) => ({
      queryKey: ofDevice(device, 'records', 'found', kind, search),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call(
          'GET /api/v1/devices/{device}/records',
          { params: { device }, query: { kind, limit: 50, ...(search !== '' && { search }) } },
          signal,
        ),
      placeholderData: keepPreviousData,
    })),
  });
  const found = lists.flatMap(({ data }) => data?.items ?? []).filter(({ status }) => status !== 'retired');
  return {
    kinds,
    found,
    isSettled: lists.every(({ isSuccess, isPlaceholderData }) => isSuccess && !isPlaceholderData),
  };
}

/** Makes a record of which nothing but the title is known yet; only kinds that allow it, and that the person may write. */
export function useMakeRecord(device: string, kinds: readonly RecordKind[], onMade: (key: string) => void) {
  const may = useMay();
  const client = useQueryClient();
  const create = useChange('POST /api/v1/devices/{device}/records', {
    refreshes: [ofDevice(device, 'records'), ofDevice(device, 'findings')],
    onDone: (record) => {
      // Its title is known already: the field shows it at once.
      client.setQueryData(recordQuery(device, record.key).queryKey, record);
      onMade(record.key);
    },
  });
  return {
    makable: kinds.filter((kind) => needsTitleOnly(kind) && may('record.write', { kind: kind.kind }).allowed),
    isMaking: create.isPending,
    make: (kind: string, title: string) => create.mutate({ params: { device }, body: { kind, body: { title } } }),
  };
}

function needsTitleOnly({ slugged, single, body }: RecordKind): boolean {
  return slugged !== true && single !== true && body.safeParse({ title: 'x' }).success;
}
