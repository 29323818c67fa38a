import { createContext, type ReactNode, useContext } from 'react';
import { useDeviceParam, useFilter } from './use-address.ts';

type Looked = { readonly device: string; readonly release: string | undefined };

const Shown = createContext<Looked>({ device: '', release: undefined });

/** Knows which release the address asks for, so that every link inside the device keeps it. */
export function ReleaseOfAddress({ children }: { readonly children: ReactNode }) {
  const device = useDeviceParam();
  const { release } = useFilter();
  return <Shown value={{ device, release }}>{children}</Shown>;
}

/** The release that the address asks for; undefined for the working one. Given to every query that takes `release`. */
export function useRelease(): string | undefined {
  return useContext(Shown).release;
}

/** What a link has to carry on: the device of the page, and the release that is looked at. */
export function useLooked(): Looked {
  return useContext(Shown);
}
