import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery, nameOfWriter } from '../../access/queries.ts';
import { type LiveState, listen } from '../../api/live.ts';

/** How far the page of a device follows what others do on it. */
export function useLive(device: string): LiveState | undefined {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>();
  useEffect(() => {
    if (device === '') return setState(undefined);
    const me = () => client.getQueryData(meQuery.queryKey);
    return listen({
      device,
      client,
      me: () => nameOfWriter(client),
      onState: setState,
      onAccess: async () => {
        await client.refetchQueries({ queryKey: meQuery.queryKey });
        return me()?.devices.some((each) => each.slug === device || each.device === device) ?? false;
      },
    });
  }, [device, client]);
  return state;
}
