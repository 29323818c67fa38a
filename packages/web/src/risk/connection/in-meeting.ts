import { createContext, useContext } from 'react';

/** Who sits together, where acts are done in a joint meeting: they are recorded with each of them. */
export const InMeeting = createContext<readonly string[] | undefined>(undefined);

export function useInMeeting(): readonly string[] | undefined {
  return useContext(InMeeting);
}
