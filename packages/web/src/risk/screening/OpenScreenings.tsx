import { useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { togetherQuery } from './queries.ts';

/** Leads to the screenings that can be confirmed together; nothing where there are none. */
export function OpenScreenings({ device }: { readonly device: string }) {
  const { safety = 0, security = 0 } = useQuery(togetherQuery(device)).data?.together ?? {};
  const count = safety + security;
  if (count === 0) return null;
  return (
    <AppLink className="button-link" to={paths.screenings(device, { side: safety === 0 ? 'security' : 'safety' })}>
      {t('screening.open', { count })}
    </AppLink>
  );
}
