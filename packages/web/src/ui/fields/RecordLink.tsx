import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { recordQuery } from '../../device/queries.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../AppLink.tsx';

type Titles = { readonly isAsked: boolean; readonly byKey: ReadonlyMap<string, string> };

/** Titles that the page knows already or is asking for, so that its links need not ask one by one. */
export const KnownTitles = createContext<Titles>({ isAsked: false, byKey: new Map() });

/** A record by its key and, once known, its title. */
export function RecordLink({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const { isAsked, byKey } = useContext(KnownTitles);
  const known = byKey.get(recordKey);
  const asked = useQuery({ ...recordQuery(device, recordKey), enabled: known === undefined && !isAsked });
  const title = known ?? asked.data?.body.title;
  return (
    <AppLink to={paths.record(device, recordKey)}>
      {recordKey}
      {typeof title === 'string' && ` ${title}`}
    </AppLink>
  );
}
