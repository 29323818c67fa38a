import { Button, Skeleton } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { momentOf } from '../words/format.ts';
import { t } from '../words/index.ts';
import classes from './administration.module.css';

const workspaceAuditQuery = infiniteQueryOptions({
  queryKey: ['workspace-audit'],
  queryFn: ({ pageParam, signal }) => call('GET /api/v1/audit', { query: { cursor: pageParam, limit: 50 } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** What was done to accounts and settings, which belong to no one device. */
export function AdministrationAudit() {
  const query = useInfiniteQuery(workspaceAuditQuery);
  return (
    <section aria-labelledby="workspace-audit">
      <h2 id="workspace-audit">{t('administration.audit.title')}</h2>
      <Loaded query={query} skeleton={<Skeleton height={320} radius="sm" mt={12} />}>
        {({ pages }) => (
          <ol className={classes.events} aria-label={t('administration.audit.name')}>
            {pages
              .flatMap(({ items }) => items)
              .map(({ number, at, by, what, device, why }) => (
                <li key={number}>
                  <time dateTime={at}>{momentOf(at)}</time>
                  <span>
                    {by} <strong>{what.replaceAll('-', ' ')}</strong>{' '}
                    {device && <AppLink to={paths.device(device)}>{device}</AppLink>}
                    {why && <span className={classes.why}>{why}</span>}
                  </span>
                  <span className={classes.number}>{number}</span>
                </li>
              ))}
          </ol>
        )}
      </Loaded>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('administration.audit.more')}
        </Button>
      )}
    </section>
  );
}
