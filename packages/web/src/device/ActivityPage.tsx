import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { AuditList } from './AuditList.tsx';
import classes from './activity.module.css';
import { auditQuery } from './queries.ts';
import { VerifyChain } from './VerifyChain.tsx';

/** Who did what, when and why, in a chain that shows when it has been tampered with. */
export function ActivityPage() {
  const device = useDeviceParam();
  const { record, after, by } = useFilter();
  const since = Number.parseInt(after ?? '', 10);
  const isSince = since >= 0;
  const setFilter = useSetFilter();
  const query = useInfiniteQuery(
    auditQuery(device, { record, ...(isSince && { after: since }), ...(by === 'others' && { by }) }),
  );
  return (
    <Page title={t('device.activity.title')} lead={t('device.activity.lead')}>
      <VerifyChain device={device} />
      <SearchInput
        label={t('device.activity.key')}
        value={record ?? ''}
        onSearch={(value) => setFilter({ record: value })}
      />
      {isSince && (
        <div className={classes.since}>
          <Chip
            text={t(by === 'others' ? 'device.activity.sinceByOthers' : 'device.activity.since', { number: since })}
            removes={t('device.activity.whole')}
            onRemove={() => setFilter({ after: undefined, by: undefined })}
          />
        </div>
      )}
      <Loaded query={query} skeleton={<Skeleton height={420} radius="lg" mt={16} />}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          if (events.length === 0) {
            return (
              <Empty title={record ? t('device.activity.noneOf', { record }) : t('device.activity.none')}>
                {t(record ? 'device.activity.noneOfHint' : 'device.activity.noneHint')}
              </Empty>
            );
          }
          return (
            <AuditList
              device={device}
              events={events}
              titles={Object.fromEntries(pages.flatMap(({ titles }) => Object.entries(titles)))}
            />
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button variant="default" mt={16} loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('device.activity.more')}
        </Button>
      )}
    </Page>
  );
}
