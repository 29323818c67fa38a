import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

/** What is open between the two sides, in the order of the board; as many as one meeting takes. */
export const openItemsQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'board', 'open'),
    queryFn: ({ signal }) =>
      call(
        'GET /api/v1/devices/{device}/board',
        { params: { device }, query: { show: 'unanswered', limit: 500 } },
        signal,
      ),
  });
