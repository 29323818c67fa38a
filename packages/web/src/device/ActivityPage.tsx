import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../ui/use-address.ts';
import { AuditList } from './AuditList.tsx';
import { auditQuery } from './queries.ts';
import { VerifyChain } from './VerifyChain.tsx';

/** Who did what, when and why, in a chain that shows when it has been tampered with. */
export function ActivityPage() {
  const device = useDeviceParam();
  const { record } = useFilter();
  const setFilter = useSetFilter();
  const query = useInfiniteQuery(auditQuery(device, record));
  return (
    <Page title="Activity" lead="Every change, with who made it and why. Nothing here can be altered or removed.">
      <VerifyChain device={device} />
      <SearchInput
        label="Key of a record, such as SR-12"
        value={record ?? ''}
        onSearch={(value) => setFilter({ record: value })}
      />
      <Loaded query={query} skeleton={<Skeleton height={420} radius="lg" mt={16} />}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          if (events.length === 0) {
            return (
              <Empty title={record ? `Nothing about ${record}` : 'Nothing has happened yet'}>
                {record ? 'Keys are written in full, such as SR-12.' : 'The first change of the device shows here.'}
              </Empty>
            );
          }
          return <AuditList device={device} events={events} />;
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button variant="default" mt={16} loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show earlier events
        </Button>
      )}
    </Page>
  );
}
