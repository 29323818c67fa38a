import { SegmentedControl } from '@mantine/core';
import { type FindingLevel, findingLevels } from '@suture/core/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../ui/use-address.ts';
import { FindingList } from './FindingList.tsx';
import classes from './findings.module.css';
import { type FindingFilter, type FindingsPageAnswer, findingsQuery } from './queries.ts';
import { ruleTitle } from './rule-groups.ts';

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
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const counts = query.data?.pages[0]?.counts;
  return (
    <Page
      title="Findings"
      lead="What is missing in the two files or does not fit together, why it matters, and what to do. Nothing here is a promise of conformity."
    >
      <div className={classes.bar}>
        <SegmentedControl
          value={filter.level ?? ''}
          onChange={(level) => set({ level })}
          aria-label="Level"
          data={[
            { value: '', label: 'All' },
            ...findingLevels.map((value) => ({ value, label: levelLabel(value, counts) })),
          ]}
        />
        <SearchInput label="Search findings" value={filter.search ?? ''} onSearch={(search) => set({ search })} />
        {filter.record && (
          <button type="button" className={classes.chip} onClick={() => set({ record: undefined })}>
            Only {filter.record} <span aria-hidden="true">×</span>
            <span className="visually-hidden">Show all records</span>
          </button>
        )}
        {filter.rule && (
          <button type="button" className={classes.chip} onClick={() => set({ rule: undefined })}>
            Only “{ruleTitle(filter.rule)}” <span aria-hidden="true">×</span>
            <span className="visually-hidden">Show all rules</span>
          </button>
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
  if (findings.length === 0)
    return <Empty title="No findings">Nothing is missing here, as far as the rules can see.</Empty>;
  return (
    <>
      <p className={classes.total} role="status">
        {total} {total === 1 ? 'finding' : 'findings'} by {Object.keys(pages[0]?.rules ?? {}).length} rules
      </p>
      <FindingList findings={findings} rules={pages[0]?.rules ?? {}} device={device} onEnd={onEnd} />
    </>
  );
}

function levelLabel(level: FindingLevel, counts: FindingsPageAnswer['counts'] | undefined): string {
  const words = { error: 'Errors', warning: 'Warnings', info: 'Notes' }[level];
  return counts === undefined ? words : `${words} ${counts[level]}`;
}
