import { SegmentedControl } from '@mantine/core';
import { type FindingLevel, findingLevels } from '@suture/core/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../ui/use-address.ts';
import { useNextPage } from '../ui/use-next-page.ts';
import { t } from '../words/index.ts';
import { FindingList } from './FindingList.tsx';
import classes from './findings.module.css';
import { type FindingFilter, type FindingsPageAnswer, findingsQuery } from './queries.ts';

/** What is missing or does not fit, rule by rule, with what to do. */
export function FindingsPage() {
  const device = useDeviceParam();
  const given = useFilter();
  const set = useSetFilter();
  const filter: FindingFilter = {
    level: findingLevels.find((level) => level === given.level),
    rule: given.rule,
    record: given.record,
    search: given.search,
    release: useRelease(),
  };
  const query = useInfiniteQuery(findingsQuery(device, filter));
  const more = useNextPage(query);
  const { counts, rules } = query.data?.pages[0] ?? {};
  return (
    <Page title={t('checks.title')} lead={t('checks.lead')}>
      <div className={classes.bar}>
        <SegmentedControl
          value={filter.level ?? ''}
          onChange={(level) => set({ level })}
          aria-label={t('checks.filter.level')}
          data={[
            { value: '', label: t('checks.filter.all') },
            ...findingLevels.map((value) => ({ value, label: levelLabel(value, counts) })),
          ]}
        />
        <SearchInput
          label={t('checks.filter.search')}
          value={filter.search ?? ''}
          onSearch={(search) => set({ search })}
        />
        {filter.record && (
          <Chip
            text={t('checks.filter.record', { record: filter.record })}
            removes={t('checks.filter.allRecords')}
            onRemove={() => set({ record: undefined })}
          />
        )}
        {filter.rule && (
          <Chip
            text={t('checks.filter.rule', { rule: rules?.[filter.rule]?.title ?? filter.rule })}
            removes={t('checks.filter.allRules')}
            onRemove={() => set({ rule: undefined })}
          />
        )}
      </div>
      <Loaded query={query}>{({ pages }) => <Shown pages={pages} device={device} onEnd={more} />}</Loaded>
    </Page>
  );
}

type ShownProps = {
  readonly pages: readonly FindingsPageAnswer[];
  readonly device: string;
  readonly onEnd: () => void;
};

function Shown({ pages, device, onEnd }: ShownProps) {
  const findings = pages.flatMap(({ items }) => items);
  const total = pages[0]?.total ?? findings.length;
  if (findings.length === 0) return <Empty title={t('checks.none')}>{t('checks.noneNote')}</Empty>;
  return (
    <>
      <p className={classes.total} role="status">
        {t('checks.found', {
          findings: total,
          rules: Object.values(pages[0]?.rules ?? {}).filter(({ count }) => count > 0).length,
        })}
      </p>
      <FindingList
        findings={findings}
        rules={pages[0]?.rules ?? {}}
        titles={Object.fromEntries(pages.flatMap(({ titles }) => Object.entries(titles)))}
        device={device}
        onEnd={onEnd}
      />
    </>
  );
}

function levelLabel(level: FindingLevel, counts: FindingsPageAnswer['counts'] | undefined): string {
  const words = t(`checks.filter.${level}`);
  return counts === undefined ? words : t('checks.filter.counted', { level: words, count: counts[level] });
}
