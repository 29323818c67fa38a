import { useMediaQuery } from '@mantine/hooks';

/** A screen of one column, such as that of a telephone. */
export function useNarrow(): boolean {
  return useMediaQuery('screen and (max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
}
