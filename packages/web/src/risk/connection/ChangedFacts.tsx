import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';

const decisionsQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'decisions', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records/{key}/decisions', { params: { device, key } }, signal),
  });

/** Of a re-opened transfer: only what changed in the facts that its decision rested on. */
export function ChangedFacts({ device, transfer }: { readonly device: string; readonly transfer: string }) {
  const { data } = useQuery(decisionsQuery(device, transfer));
  const moved = data?.items.flatMap((decision) => (decision.field === 'approval' ? [] : decision.moved)) ?? [];
  if (moved.length === 0) return null;
  return (
    <section>
      <h3>{t('connection.pane.changed')}</h3>
      {moved.map(({ key, title, changes }) => (
        <div key={key}>
          <AppLink to={paths.record(device, key)}>
            {key} {title}
          </AppLink>
          <ul>
            {changes.map(({ path, was, is }) => (
              <li key={path.join('.')}>
                {t('connection.pane.change', { field: path.join('.'), was: textOf(was), is: textOf(is) })}
              </li>
            ))}
          </ul>
          {changes.length === 0 && <p className={classes.quiet}>{t('connection.pane.changeUnknown')}</p>}
        </div>
      ))}
    </section>
  );
}

function textOf(value: unknown): string {
  if (value === undefined) return t('connection.pane.nothing');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
