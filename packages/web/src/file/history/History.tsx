import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useFilter, useSetFilter } from '../../ui/use-address.ts';
import { spanText } from '../../ui/version-span.ts';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { nameIn } from '../name-in.ts';
import { historyQuery } from '../queries.ts';
import classes from './history.module.css';

/** Every version: who, when, what and why; each can be laid beside the one before. */
export function History({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const query = useInfiniteQuery(historyQuery(device, recordKey));
  const { compare } = useFilter();
  const set = useSetFilter();
  const versions = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('record.history.title')}</h2>
      <ol className={classes.list} reversed>
        {versions.map(({ version, event, at, by, what, why }) => {
          const span = spanText({ from: version - 1, to: version });
          return (
            <li key={version}>
              <strong title={by}>{nameIn(by)}</strong> {what}
              {why && <div>{why}</div>}
              <div className={classes.quiet}>
                <time dateTime={at}>{momentOf(at)}</time>,{' '}
                <AppLink to={`${paths.activity(device, { record: recordKey })}#event-${event}`}>
                  {t('record.history.versionAndEvent', { version, event })}
                </AppLink>
              </div>
              {version > 1 && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  ml={-8}
                  aria-pressed={compare === span}
                  onClick={() => set({ compare: compare === span ? undefined : span })}
                >
                  {t('record.history.compare', { version: version - 1 })}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" size="xs" onClick={() => query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('record.history.earlier')}
        </Button>
      )}
    </section>
  );
}
