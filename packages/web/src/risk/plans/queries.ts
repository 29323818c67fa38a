import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

/** What is found on one record: as many as fit on a page, which is more than anybody reads. */
export const findingsOnQuery = (device: string, record: string, release: string | undefined) =>
  queryOptions({
    queryKey: ofDevice(device, 'findings', 'on', record, release),
    queryFn: ({ signal }) =>
      call(
        'GET /api/v1/devices/{device}/findings',
        { params: { device }, query: { record, release, limit: 100 } },
        signal,
      ),
  });
