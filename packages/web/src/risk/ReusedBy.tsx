import type { SecurityProperty } from '@suture/core/device';
import { SecurityRisk } from '@suture/core/risk';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';
import { recordQuery } from '../device/queries.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { t } from '../words/index.ts';
import classes from './questions.module.css';

type Props = { readonly functionKey: string; readonly property: SecurityProperty; readonly device: string };

const namingQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'referrers', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records/{key}/referrers', { params: { device, key } }, signal),
  });

/** The security risks in which this function is lost in this way: for them the talk is held once. */
export function ReusedBy({ functionKey, property, device }: Props) {
  const naming = useQuery(namingQuery(device, functionKey));
  const named = naming.data?.items.filter(({ kind }) => kind === 'securityRisk').map(({ key }) => key);
  const records = useQueries({ queries: [...new Set(named)].map((key) => recordQuery(device, key)) });
  const missing = [naming, ...records].find(({ data }) => data === undefined);
  if (missing) return <Loaded<unknown> query={missing}>{() => null}</Loaded>;
  const risks = records.flatMap(({ data }) => {
    const body = data && SecurityRisk.safeParse(data.body).data;
    const isLost = body?.losses?.some((loss) => loss.function === functionKey && loss.property === property);
    return data && body && isLost ? [{ key: data.key, title: body.title }] : [];
  });
  return (
    <section className={classes.reused} aria-label={t('questions.usedBy')}>
      <h3>{t('questions.uses', { count: risks.length })} </h3>
      <ul>
        {risks.map(({ key, title }) => (
          <li key={key}>
            <AppLink to={paths.record(device, key)}>
              {key} {title}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
