import { SegmentedControl } from '@mantine/core';
import { type ScreeningSide, screeningSides } from '@suture/core/risk';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRoles } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useNextPage } from '../../ui/use-next-page.ts';
import { t } from '../../words/index.ts';
import { unsignedCausesQuery } from '../causes/queries.ts';
import { UnsignedCauses } from '../causes/UnsignedCauses.tsx';
import { ChoiceHead } from '../together/ChoiceHead.tsx';
import classes from '../together/together.module.css';
import { useChoice } from '../together/use-choice.ts';
import { ConfirmScreenings } from './ConfirmScreenings.tsx';
import { screeningsQuery, togetherQuery } from './queries.ts';
import { ScreeningLine } from './ScreeningLine.tsx';

const most = 500;

const causes = 'causes';

/** What says “no” and waits for its signature: screenings of controls by side, and security causes of situations. */
export function ScreeningPage() {
  const device = useDeviceParam();
  const { side: asked } = useFilter();
  const set = useSetFilter();
  const roles = useRoles();
  const own = roles.includes('safety') ? 'safety' : 'security';
  const side = screeningSides.find((each) => each === asked) ?? own;
  const isOfCauses = asked === causes;
  const together = useQuery(togetherQuery(device)).data?.together;
  const unsigned = useQuery(unsignedCausesQuery(device)).data?.length;
  const isNarrow = useNarrow();
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
      <SegmentedControl
        className={classes.tabs}
        aria-label={t('screening.side')}
        value={isOfCauses ? causes : side}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        onChange={(next) => set({ side: next, search: undefined })}
        data={[
          ...screeningSides.map((value) => ({
            value,
            label: t(`screening.sides.${value}`, { n: together?.[value] ?? '' }),
          })),
          { value: causes, label: t('causes.tab', { n: unsigned ?? '' }) },
        ]}
      />
      {isOfCauses ? <UnsignedCauses device={device} /> : <Screenings key={side} device={device} side={side} />}
    </Page>
  );
}

/** Controls that change nothing on the other side: five times no, confirmed many at once by the side that is asked. */
function Screenings({ device, side }: { readonly device: string; readonly side: ScreeningSide }) {
  const filter = useFilter();
  const set = useSetFilter();
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
    <>
      <div className={classes.bar}>
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
    </>
  );
}
