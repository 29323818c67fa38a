import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../device/queries.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';

/** A record by its key and, once known, its title. */
export function RecordLink({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const title = useQuery(recordQuery(device, recordKey)).data?.body.title;
  return (
    <AppLink to={paths.record(device, recordKey)}>
      {recordKey}
      {typeof title === 'string' && ` ${title}`}
    </AppLink>
  );
}
