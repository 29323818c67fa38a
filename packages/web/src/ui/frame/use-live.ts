import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../../access/queries.ts';
import { type LiveState, listen } from '../../api/live.ts';

/** How far the page follows what others do: on its device, or without one on all devices of the person. */
export function useLive(device: string): LiveState | undefined {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>();
  useEffect(() => {
    const me = () => client.getQueryData(meQuery.queryKey);
    return listen({
      device: device === '' ? undefined : device,
      client,
      onState: setState,
      onAccess: async () => {
        await client.refetchQueries({ queryKey: meQuery.queryKey });
        for (const queryKey of [['devices'], ['inbox']]) void client.invalidateQueries({ queryKey });
        const devices = me()?.devices ?? [];
        return device === '' || devices.some((each) => each.slug === device || each.device === device);
      },
    });
  }, [device, client]);
  return state;
}
