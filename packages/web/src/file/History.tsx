import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { momentOf } from '../ui/moments.ts';
import { historyQuery } from './queries.ts';
import classes from './record.module.css';

/** Every version: who, when, what and why. */
export function History({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const query = useInfiniteQuery(historyQuery(device, recordKey));
  const versions = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className={classes.list} reversed>
        {versions.map(({ version, at, by, what, why }) => (
          <li key={version}>
            <strong>{by}</strong> {what}
            {why && <div>{why}</div>}
            <div className={classes.quiet}>
              <time dateTime={at}>{momentOf(at)}</time>, version {version}
            </div>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          mt="xs"
          onClick={() => query.fetchNextPage()}
          loading={query.isFetchingNextPage}
        >
          Earlier versions
        </Button>
      )}
    </section>
  );
}
