import { useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { unsignedCausesQuery } from './queries.ts';

/** Leads to the situations whose answer is not signed; nothing where there are none. */
export function OpenCauses({ device }: { readonly device: string }) {
  const count = useQuery(unsignedCausesQuery(device)).data?.length ?? 0;
  if (count === 0) return null;
  return (
    <AppLink className="button-link" to={paths.screenings(device, { side: 'causes' })}>
      {t('causes.open', { count })}
    </AppLink>
  );
}
