import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type PlaceGroup, placesBeside, placesOfDevice, withPage } from './places.ts';

/** Where one can go from here: within the device, and beside it. */
export function usePlaces(device: string): {
  readonly here: readonly PlaceGroup[];
  readonly anywhere: readonly PlaceGroup[];
} {
  const router = useRouter();
  return useMemo(
    () => ({
      here: device === '' ? [] : withPage(router, placesOfDevice(device)),
      anywhere: withPage(router, placesBeside(device)),
    }),
    [router, device],
  );
}
