import { SegmentedControl } from '@mantine/core';
import { type ScreeningSide, screeningSides } from '@suture/core/risk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRoles } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { useNextPage } from '../../ui/next-page.ts';
import { Page } from '../../ui/Page.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { ChoiceHead } from '../together/ChoiceHead.tsx';
import classes from '../together/together.module.css';
import { useChoice } from '../together/use-choice.ts';
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
  const more = useNextPage(query);
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const [first] = query.data?.pages ?? [];
  const ready = rows.filter(({ refused }) => refused === undefined);
  const choice = useChoice(
    ready.map(({ key }) => key),
    most,
  );
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
            choice.none();
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
              <ChoiceHead
                choice={choice}
                shown={t('screening.shown', { count: first?.total ?? rows.length })}
                all={t('screening.selectAll')}
                canChoose={ready.length > 0}
                most={most}
              />
              <LongList
                items={rows}
                total={first?.total}
                keyOf={({ key }) => key}
                estimate={96}
                label={t('screening.list')}
                onEnd={more}
              >
                {(row) => <ScreeningLine row={row} device={device} choice={choice} />}
              </LongList>
            </>
          )
        }
      </Loaded>
      {choice.selected.length > 0 && (
        <ConfirmScreenings device={device} side={side} keys={choice.selected} onDone={choice.none} />
      )}
    </Page>
  );
}
