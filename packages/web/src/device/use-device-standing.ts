import { useQuery } from '@tanstack/react-query';
import { useMe } from '../access/queries.ts';
import { isMissing } from '../api/client.ts';
import { deviceQuery } from './queries.ts';

export type DeviceStanding = 'known' | 'asked' | 'unknown';

/**
 * Whether the address names a device that the person may read. The server is asked only where their own list does not
 * have it, so that a wrong address costs one request and a right one none.
 */
export function useDeviceStanding(device: string): DeviceStanding {
  const listed = useMe()?.devices ?? [];
  const isListed = device === '' || listed.some((each) => each.slug === device || each.device === device);
  const entry = useQuery({ ...deviceQuery(device), enabled: !isListed });
  if (isListed || entry.data) return 'known';
  if (entry.error) return isMissing(entry.error) ? 'unknown' : 'known';
  return 'asked';
}
