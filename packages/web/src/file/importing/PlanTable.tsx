import { Button, SegmentedControl } from '@mantine/core';
import { columnAt, columnLetter } from '@suture/core/file';
import { useState } from 'react';
import { useFilter, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { PlanCell } from './PlanCell.tsx';
import { countOf, type PlanRow, type PlanTab, planRows, planTabs } from './plan-rows.ts';
import type { Plan, Rows } from './queries.ts';

const atOnce = 100;

type Props = { readonly plan: Plan; readonly rows: Rows };

/** The rows of the file, each error in its cell, each change as what was and what becomes of it. */
export function PlanTable({ plan, rows }: Props) {
  const asked = useFilter().show;
  const set = useSetFilter();
  const [shown, setShown] = useState(atOnce);
  const tabs = planTabs.filter((tab) => countOf(plan, tab) > 0);
  const tab = tabs.find((each) => each === asked) ?? tabs[0];
  if (tab === undefined) return <p className={classes.soft}>{t('importing.plan.nothing')}</p>;
  const list = planRows(plan, tab);
  const columns = rows.mapping.flatMap((path, at) =>
    path === null ? [] : { at, heading: columnAt(rows.kind, path)?.heading ?? path },
  );
  const cellsOf = new Map(rows.rows.map(({ number, cells }) => [number, cells]));
  return (
    <>
      <SegmentedControl
        className={classes.tabs}
        aria-label={t('importing.plan.show')}
        value={tab}
        onChange={(value) => {
          setShown(atOnce);
          set({ show: value });
        }}
        data={tabs.map((each) => ({
          value: each,
          label: t('importing.plan.count', { label: t(`importing.plan.tab.${each}`), count: countOf(plan, each) }),
        }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be in reach of the keyboard */}
      <section className={classes.scroll} data-high="most" tabIndex={0} aria-label={t('importing.plan.table')}>
        <table className={classes.table} data-grid data-stacked>
          <thead>
            <tr>
              <th scope="col">{t('importing.plan.row')}</th>
              {columns.map(({ at, heading }) => (
                <th key={at} scope="col">
                  <span className={classes.letter}>{columnLetter(at)}</span>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.slice(0, shown).map((row) => (
              <Row key={row.number} row={row} tab={tab} columns={columns} cells={cellsOf.get(row.number) ?? []} />
            ))}
          </tbody>
        </table>
      </section>
      {list.length > shown && (
        <Button className={classes.more} variant="default" onClick={() => setShown(shown + atOnce)}>
          {t('importing.plan.more', { count: Math.min(atOnce, list.length - shown) })}
        </Button>
      )}
    </>
  );
}

type RowProps = {
  readonly row: PlanRow;
  readonly tab: PlanTab;
  readonly columns: readonly { readonly at: number; readonly heading: string }[];
  readonly cells: readonly string[];
};

function Row({ row: { number, key, faults, cells: changes }, tab, columns, cells }: RowProps) {
  const homeless = faults.filter(({ column }) => !columns.some(({ at }) => at === column));
  const marked = columns.filter(({ at }) => faults.some(({ column }) => column === at));
  return (
    <tr data-marked={faults.length > 0 ? tab : undefined}>
      <th scope="row">
        <span className="tabular">
          <span className="of-column">{t('importing.plan.row')} </span>
          {number}
        </span>
        {key !== undefined && <span className="record-key">{key}</span>}
        {marked.map(({ at, heading }) => (
          <button
            key={at}
            type="button"
            className={classes.toCell}
            data-tab={tab}
            aria-label={t('importing.plan.faultIn', { letter: columnLetter(at), heading })}
            onClick={({ currentTarget }) => showCell(currentTarget.closest('tr'), at)}
          >
            {columnLetter(at)} {heading}
          </button>
        ))}
        {homeless.map(({ message }) => (
          <span key={message} className={classes.fault} data-tab={tab}>
            {message}
          </span>
        ))}
      </th>
      {columns.map(({ at, heading }) => (
        <PlanCell
          key={at}
          at={at}
          heading={heading}
          text={cells[at] ?? ''}
          tab={tab}
          faults={faults.filter(({ column }) => column === at)}
          change={changes.find(({ column }) => column === at)}
        />
      ))}
    </tr>
  );
}

/** Beside the number of its row, which stays where it is while the table moves. */
function showCell(row: HTMLTableRowElement | null, at: number): void {
  const cell = row?.querySelector<HTMLElement>(`td[data-at="${at}"]`);
  cell?.scrollIntoView({ block: 'nearest', inline: 'center' });
  cell?.focus({ preventScroll: true });
}
