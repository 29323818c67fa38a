import { NativeSelect } from '@mantine/core';
import { statusNames } from '@suture/core/access';
import { type KindName, kindNames } from '@suture/core/file';
import { recordStatuses } from '@suture/core/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { kindName, kindTitle } from '../access/names.ts';
import { useMay } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import lists from '../risk/lists.module.css';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { LongList } from '../ui/LongList.tsx';
import { Page } from '../ui/Page.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useFilter, useGo, useSetFilter } from '../ui/use-address.ts';
import { useNextPage } from '../ui/use-next-page.ts';
import { t } from '../words/index.ts';
import { type RecordFilter, recordsQuery } from './queries.ts';
import { RecordLine } from './RecordList.tsx';

const sorts = ['key', 'title', '-updatedAt', 'status'] as const;

export function KindPage({ device, kind }: { readonly device: string; readonly kind: KindName | undefined }) {
  const { status, search, sort } = useFilter();
  const set = useSetFilter();
  const go = useGo();
  const may = useMay()('record.write', kind ? { kind } : {});
  const filter: RecordFilter = {
    kind,
    status: recordStatuses.find((each) => each === status),
    search,
    sort: sorts.find((each) => each === sort) ?? 'key',
  };
  const title = kind ? kindTitle(kind) : t('file.list.all');
  return (
    <Page
      title={title}
      actions={
        kind && (
          <AllowedButton permission={may} onClick={() => go(paths.newRecord(device, kind))}>
            {t('file.list.new', { kind: kindName(kind) })}
          </AllowedButton>
        )
      }
    >
      <div className={lists.bar}>
        <SearchInput
          label={t('file.list.search', { what: title.toLowerCase() })}
          value={search ?? ''}
          onSearch={(text) => set({ search: text })}
        />
        <NativeSelect
          label={t('file.list.kind')}
          value={kind ?? ''}
          onChange={(event) => set({ kind: event.currentTarget.value })}
          data={[
            { value: '', label: t('file.list.every') },
            ...kindNames.map((value) => ({ value, label: kindName(value, 2) })),
          ]}
        />
        <NativeSelect
          label={t('file.list.status')}
          value={filter.status ?? ''}
          onChange={(event) => set({ status: event.currentTarget.value })}
          data={[
            { value: '', label: t('file.list.any') },
            ...recordStatuses.map((value) => ({ value, label: statusNames[value] })),
          ]}
        />
        <NativeSelect
          label={t('file.list.sort')}
          value={filter.sort ?? 'key'}
          onChange={(event) => set({ sort: event.currentTarget.value })}
          data={sorts.map((value) => ({
            value,
            label: t(`file.list.sorts.${value === '-updatedAt' ? 'updatedAt' : value}`),
          }))}
        />
      </div>
      <List device={device} filter={filter} title={title} />
    </Page>
  );
}

function List({
  device,
  filter,
  title,
}: {
  readonly device: string;
  readonly filter: RecordFilter;
  readonly title: string;
}) {
  const query = useInfiniteQuery(recordsQuery(device, filter));
  const more = useNextPage(query);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return <Empty title={t('file.list.none.title')}>{t('file.list.none.text')}</Empty>;
        return (
          <>
            <p className={lists.total} role="status">
              {t('file.list.total', { count: pages[0]?.total ?? rows.length })}
            </p>
            <LongList
              items={rows}
              total={pages[0]?.total}
              keyOf={({ key }) => key}
              estimate={56}
              label={title}
              onEnd={more}
            >
              {(row) => <RecordLine recordKey={row.key} row={row} device={device} />}
            </LongList>
          </>
        );
      }}
    </Loaded>
  );
}
