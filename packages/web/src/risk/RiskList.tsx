import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { LongList } from '../ui/LongList.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ClassTags } from './ClassTags.tsx';
import classes from './lists.module.css';
import { type RiskFilter, type RiskRow, risksQuery } from './queries.ts';
import { VerdictTag } from './VerdictTag.tsx';

type Props = {
  readonly device: string;
  readonly filter: RiskFilter;
  readonly label: string;
  /** Where a filter that the API does not know narrows the list further. */
  readonly only?: ((row: RiskRow) => boolean) | undefined;
};

/** Risks or controls, each with its class and the sentence that gives it. */
export function RiskList({ device, filter, label, only }: Props) {
  const query = useInfiniteQuery(risksQuery(device, filter));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items).filter((row) => only?.(row) ?? true);
        const total = only ? rows.length : pages[0]?.total;
        if (rows.length === 0) return <Empty title="None">No record of this device is in this list.</Empty>;
        return (
          <>
            <p className={classes.total} role="status">
              {total ?? rows.length} in this list
            </p>
            <LongList items={rows} total={total} keyOf={({ key }) => key} estimate={104} label={label} onEnd={more}>
              {(row) => <RiskLine row={row} device={device} />}
            </LongList>
          </>
        );
      }}
    </Loaded>
  );
}

function RiskLine({ row, device }: { readonly row: RiskRow; readonly device: string }) {
  return (
    <article className={classes.row}>
      <span className="record-key">{row.key}</span>
      <div className={classes.body}>
        <AppLink to={paths.record(device, row.key)} className={classes.title}>
          {row.title}
        </AppLink>
        <p className={classes.why}>{row.why}</p>
        {row.contradictions.map((text) => (
          <p key={text} className={classes.contradiction}>
            Contradiction: {text}
          </p>
        ))}
      </div>
      <div className={classes.tags}>
        <ClassTags relation={row.relation} flags={row.flags} kind={row.kind} />
        {row.kind !== 'control' && <VerdictTag verdict={row.now} />}
        {row.kind === 'securityRisk' && row.covered === false && row.relation !== 'security-only' && (
          <Tag voice="warn">not covered</Tag>
        )}
        {row.findings > 0 && (
          <AppLink to={paths.findings(device, { record: row.key })} className={classes.findings}>
            {row.findings} {row.findings === 1 ? 'finding' : 'findings'}
          </AppLink>
        )}
      </div>
    </article>
  );
}
