import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMay, useRoles } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { useNextPage } from '../../ui/use-next-page.ts';
import { WorkChip } from '../../ui/WorkChip.tsx';
import { waitingIn } from '../../ui/waiting-in.ts';
import { t } from '../../words/index.ts';
import { ChoiceHead } from '../together/ChoiceHead.tsx';
import classes from '../together/together.module.css';
import { useChoice } from '../together/use-choice.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { ConfirmBar } from './ConfirmBar.tsx';
import { ProposeBar } from './ProposeBar.tsx';
import { type AnswerRow, answersQuery, type Side } from './queries.ts';

/** What one write may hold. */
const most = { propose: 200, confirm: 500 } as const;

/** Security proposes safety-impact answers, the safety side confirms them: many at once, with a look at what follows. */
export function AnswersPage() {
  const device = useDeviceParam();
  const filter = useFilter();
  const set = useSetFilter();
  const roles = useRoles();
  const side: Side = isSide(filter.side) ? filter.side : roles.includes('safety') ? 'confirm' : 'propose';
  const query = useInfiniteQuery(answersQuery(device, side, { search: filter.search, ...waitingIn(filter) }));
  const more = useNextPage(query);
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const may = useMay();
  const permission =
    side === 'confirm'
      ? may('safetyImpact.confirm')
      : may('record.write', { kind: 'securityRisk', field: 'safetyImpact' });
  const choice = useChoice(
    rows.map(({ source }) => source),
    most[side],
  );
  const counts = pages[0];
  function changeSide(next: string) {
    choice.none();
    // What waits on one side is no work of the other.
    set({ side: next, work: undefined, whose: undefined });
  }
  return (
    <Page
      title={t('answers.title')}
      lead={t('answers.lead')}
      actions={
        <AppLink to={paths.connection(device)} className="button-link">
          {t('answers.back')}
        </AppLink>
      }
    >
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('answers.side')}
          value={side}
          onChange={changeSide}
          data={[
            { value: 'propose', label: `${t('answers.propose')} ${counts?.unproposed ?? ''}` },
            { value: 'confirm', label: `${t('answers.confirm')} ${counts?.unconfirmed ?? ''}` },
          ]}
        />
        <SearchInput label={t('answers.search')} value={filter.search ?? ''} onSearch={(search) => set({ search })} />
      </div>
      <WorkChip />
      {!permission.allowed && <Notice>{permission.reason}</Notice>}
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <Nothing side={side} isSearch={filter.search !== undefined} />
          ) : (
            <>
              <ChoiceHead
                choice={choice}
                shown={t('answers.shown', { count: counts?.total ?? rows.length })}
                all={t('answers.selectAll')}
                canChoose={permission.allowed}
                most={most[side]}
              />
              <LongList
                items={rows}
                total={counts?.total}
                keyOf={({ source }) => source}
                estimate={118}
                label={t(side === 'confirm' ? 'answers.listConfirm' : 'answers.listPropose')}
                onEnd={more}
              >
                {(row: AnswerRow) => (
                  <AnswerLine row={row} device={device} choice={choice} canChoose={permission.allowed} />
                )}
              </LongList>
            </>
          )
        }
      </Loaded>
      {choice.selected.length > 0 && side === 'confirm' && (
        <ConfirmBar device={device} keys={choice.selected} onDone={choice.none} />
      )}
      {choice.selected.length > 0 && side === 'propose' && (
        <ProposeBar
          device={device}
          rows={rows.filter(({ source }) => choice.selected.includes(source))}
          onDone={choice.none}
        />
      )}
    </Page>
  );
}

function Nothing({ side, isSearch }: { readonly side: Side; readonly isSearch: boolean }) {
  if (isSearch) return <Empty title={t('answers.emptySearch')} />;
  if (side === 'confirm') return <Empty title={t('answers.emptyConfirm')}>{t('answers.emptyConfirmText')}</Empty>;
  return <Empty title={t('answers.emptyPropose')}>{t('answers.emptyProposeText')}</Empty>;
}

function isSide(text: string | undefined): text is Side {
  return text === 'propose' || text === 'confirm';
}
