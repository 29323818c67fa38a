import { Button, SegmentedControl } from '@mantine/core';
import { type ScreeningSide, screeningSides } from '@suture/core/risk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRoles } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import classes from '../answers/answers.module.css';
import { ConfirmScreenings } from './ConfirmScreenings.tsx';
import { screeningsQuery } from './queries.ts';
import { ScreeningLine } from './ScreeningLine.tsx';

const most = 500;

/** Controls that change nothing on the other side: five times no, confirmed many at once by the side that is asked. */
export function ScreeningPage() {
  const device = useDeviceParam();
  const filter = useFilter();
  const set = useSetFilter();
  const roles = useRoles();
  const asked = screeningSides.find((each) => each === filter.side);
  const side: ScreeningSide = asked ?? (roles.includes('safety') ? 'safety' : 'security');
  const query = useInfiniteQuery(screeningsQuery(device, side, filter.search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const [first] = query.data?.pages ?? [];
  const ready = rows.filter(({ refused }) => refused === undefined);
  // What left the list since it was chosen, because somebody confirmed it, is chosen no more.
  const selected = ready.filter(({ key }) => chosen.has(key)).slice(0, most);
  const none = () => setChosen(new Set());
  function choose(key: string, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  }
  return (
    <Page
      title={t('screening.title')}
      lead={t('screening.lead')}
      actions={
        <AppLink to={paths.controls(device)} className="button-link">
          {t('screening.back')}
        </AppLink>
      }
    >
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('screening.side')}
          value={side}
          onChange={(next) => {
            none();
            set({ side: next });
          }}
          data={screeningSides.map((value) => ({
            value,
            label: t(`screening.sides.${value}`, { n: first?.together[value] ?? '' }),
          }))}
        />
        <SearchInput label={t('screening.search')} value={filter.search ?? ''} onSearch={(search) => set({ search })} />
      </div>
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t(filter.search === undefined ? 'screening.empty' : 'screening.emptySearch')}>
              {filter.search === undefined && t('screening.emptyText')}
            </Empty>
          ) : (
            <>
              <div className={classes.selecting}>
                <p role="status">{t('screening.shown', { count: first?.total ?? rows.length })}</p>
                <Button
                  size="xs"
                  variant="default"
                  disabled={ready.length === 0}
                  onClick={() => setChosen(new Set(ready.slice(0, most).map(({ key }) => key)))}
                >
                  {t('screening.selectAll')}
                </Button>
                {selected.length > 0 && (
                  <Button size="xs" variant="subtle" onClick={none}>
                    {t('answers.clear')}
                  </Button>
                )}
              </div>
              <LongList
                items={rows}
                total={first?.total}
                keyOf={({ key }) => key}
                estimate={96}
                label={t('screening.list')}
                onEnd={() => {
                  if (query.hasNextPage && !query.isFetchingNextPage) query.fetchNextPage();
                }}
              >
                {(row) => (
                  <ScreeningLine
                    row={row}
                    device={device}
                    isChosen={chosen.has(row.key)}
                    onChoose={(isChosen) => choose(row.key, isChosen)}
                  />
                )}
              </LongList>
            </>
          )
        }
      </Loaded>
      {selected.length > 0 && (
        <ConfirmScreenings device={device} side={side} keys={selected.map(({ key }) => key)} onDone={none} />
      )}
    </Page>
  );
}
