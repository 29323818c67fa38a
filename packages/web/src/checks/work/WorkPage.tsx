import { NativeSelect, SegmentedControl } from '@mantine/core';
import { workLineNames } from '@suture/core/checks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRelease } from '../../ui/ReleaseOfAddress.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { useNextPage } from '../../ui/use-next-page.ts';
import { capitalised } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { workQuery, workRowsQuery } from './queries.ts';
import { RowOfWork } from './RowOfWork.tsx';
import classes from './work.module.css';

/** The records behind a number of Home. */
export function WorkPage() {
  const device = useDeviceParam();
  const given = useFilter();
  const set = useSetFilter();
  const release = useRelease();
  const line = workLineNames.find((each) => each === given.line) ?? workLineNames[0];
  const whose = given.whose === 'others' ? 'others' : 'mine';
  const lines = useQuery(workQuery(device, release)).data?.lines ?? [];
  const known = lines.find((each) => each.line === line);
  const kinds = lines.filter((each) => each[whose] > 0 || each.line === line).map((each) => each.line);
  return (
    <Page
      title={capitalised(t(`home.line.${line ?? 'own-draft'}`, { count: known?.[whose] ?? 2 }))}
      lead={t('home.work.lead')}
    >
      <div className={classes.bar}>
        <NativeSelect
          aria-label={t('home.work.kinds')}
          value={line}
          onChange={(event) => set({ line: event.currentTarget.value })}
          data={(kinds.length > 0 ? kinds : [line ?? 'own-draft']).map((each) => ({
            value: each,
            label: capitalised(t(`home.line.${each}`, { count: 2 })),
          }))}
        />
        <SegmentedControl
          aria-label={t('home.work.whose')}
          value={whose}
          onChange={(next) => set({ whose: next })}
          data={[
            { value: 'mine', label: t('home.work.mine') },
            { value: 'others', label: t('home.work.others') },
          ]}
        />
      </div>
      {line && <Rows key={`${line} ${whose}`} asked={{ line, whose, release }} device={device} />}
    </Page>
  );
}

type RowsProps = { readonly asked: Parameters<typeof workRowsQuery>[1]; readonly device: string };

function Rows({ asked, device }: RowsProps) {
  const query = useInfiniteQuery(workRowsQuery(device, asked));
  const more = useNextPage(query);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <Empty
              title={t('home.work.none')}
              actions={
                <AppLink to={paths.home(device)} className="button-link">
                  {t('home.work.toHome')}
                </AppLink>
              }
            >
              {t('home.work.noneText')}
            </Empty>
          );
        return (
          <LongList
            items={items}
            total={pages[0]?.total}
            keyOf={({ record, why }) => `${record} ${why}`}
            estimate={70}
            label={t('home.work.rows')}
            onEnd={more}
          >
            {(row) => <RowOfWork row={row} device={device} />}
          </LongList>
        );
      }}
    </Loaded>
  );
}
