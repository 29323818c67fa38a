import { useCallback, useEffect, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { askAgain } from '../../api/query-client.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { useDraftPlace } from '../../ui/drafts/use-draft.ts';
import { Empty } from '../../ui/Empty.tsx';
import { standingOf } from '../../ui/fields/levels.ts';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useFilter, useGo, useSetFilter } from '../../ui/use-address.ts';
import { WorkChip } from '../../ui/WorkChip.tsx';
import { t } from '../../words/index.ts';
import { OpenCauses } from '../causes/OpenCauses.tsx';
import { ScalesAwaited } from '../ScalesAwaited.tsx';
import { OpenScreenings } from '../screening/OpenScreenings.tsx';
import { usePolicies } from '../use-policies.ts';
import { type ClassWords, flagWords, safetyClassWords, securityClassWords } from '../words.ts';
import { isRisk, sidesOf } from './axes.ts';
import { BulkEdit } from './BulkEdit.tsx';
import { CellChip } from './CellChip.tsx';
import { valueAt } from './cells.ts';
import { FilterBar } from './FilterBar.tsx';
import { Grid } from './Grid.tsx';
import type { GridColumn } from './GridCell.tsx';
import { gridStore } from './grid-store.ts';
import { Matrices } from './Matrices.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { PrintTable } from './PrintTable.tsx';
import type { TableFilter, TableKind, TableRow } from './queries.ts';
import { Toolbar } from './Toolbar.tsx';
import classes from './tables.module.css';
import { UnsentNotice } from './unsent/UnsentNotice.tsx';
import { useUnsentInTable } from './unsent/use-unsent-in-table.ts';
import { useCellActs } from './use-cell-acts.ts';
import { useColumns } from './use-columns.ts';
import { useEdits } from './use-edits.ts';
import { usePrint } from './use-print.ts';
import { useRows } from './use-rows.ts';
import { useTableFilter } from './use-table-filter.ts';

export function TablePage({ device, of }: { readonly device: string; readonly of: TableKind }) {
  const address = useFilter();
  const set = useSetFilter();
  const go = useGo();
  const may = useMay();
  const policies = usePolicies(device);
  const filter = useTableFilter(of, address);
  const [store] = useState(gridStore);
  const rows = useRows(device, filter);
  const place = useDraftPlace(device, `table ${of}`);
  const edits = useEdits({ device, of, place, store });
  const unsent = useUnsentInTable(place);
  const print = usePrint(rows);
  const columns = useColumns(of, policies);
  const cells = useCellActs({ device, store, rows, columns, edits });
  const { note } = edits;
  const choose = useCallback((cell: string | undefined) => set({ cell }, 'step'), [set]);
  const sort = useCallback((by: string) => set({ sort: by === 'key' ? undefined : by }), [set]);
  const standing = standingOf(policies, sidesOf(of));
  const isKnown = standing.kind === 'known';
  const isHad = standing.kind !== 'notHad' && rows.error === null;
  const title = t(`tables.page.${of}.title`);

  useEffect(() => note(rows.near), [note, rows.near]);

  // A filter makes another list: the cursor starts at its top.
  const name = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the filter is what it follows
  useEffect(() => {
    const { selection } = store.get();
    const to = { row: 0, column: selection.to.column };
    store.set({ selection: { from: to, to }, editing: undefined });
  }, [name, store]);

  const isFiltered = Object.keys(filter).some((name) => !['of', 'sort', 'release'].includes(name));
  const newRecord = (
    <>
      {of === 'control' && <OpenScreenings device={device} />}
      {of === 'hazardousSituation' && <OpenCauses device={device} />}
      <AppLink className="button-link" to={paths.importing(device, { kind: of })}>
        {t('frame.nav.importing')}
      </AppLink>
      <AllowedButton permission={may('record.write', { kind: of })} onClick={() => go(paths.newRecord(device, of))}>
        {t(`tables.page.${of}.new`)}
      </AllowedButton>
    </>
  );
  const given = { device, columns: columns.shown, titles: rows.titles, edits, onClose: cells.close };
  const { dialog } = cells;
  return (
    <Page title={titleOf(of, title, filter)} lead={t(`tables.page.${of}.lead`)} actions={newRecord} isDense>
      {isRisk(of) && standing.kind !== 'notHad' && (
        <Matrices device={device} of={of} policies={policies} filter={filter} onChoose={choose} />
      )}
      <WorkChip />
      <CellChip filter={filter} policies={policies} onRemove={() => choose(undefined)} />
      <FilterBar of={of} title={title} filter={filter} policies={policies} onChange={set} />
      {isHad && (
        <Toolbar
          total={isKnown ? rows.total : undefined}
          store={store}
          edits={edits}
          columns={columns}
          onBulk={cells.bulk}
          onPrint={print}
        />
      )}
      {isKnown && <UnsentNotice unsent={unsent} edits={edits} onLook={cells.look} />}
      {rows.error ? (
        <ProblemNotice error={rows.error} onRetry={() => askAgain(device)} />
      ) : standing.kind !== 'known' ? (
        <ScalesAwaited device={device} standing={standing} skeleton={<div className={classes.awaited} />} />
      ) : rows.total === 0 ? (
        <Empty title={t(isFiltered ? 'tables.empty.filtered' : `tables.page.${of}.emptyTitle`)}>
          {t(isFiltered ? 'tables.empty.filteredText' : `tables.page.${of}.empty`)}
        </Empty>
      ) : (
        <Grid
          label={title}
          device={device}
          columns={columns.shown}
          rows={rows}
          store={store}
          sort={filter.sort ?? 'key'}
          onSort={sort}
          onChange={cells.change}
          onType={cells.type}
          onLeave={() => edits.type(undefined)}
          onRefused={cells.refuse}
          onCopy={cells.copy}
          onPaste={cells.paste}
          onClear={cells.clear}
          onUndo={edits.undo}
          onRedo={edits.redo}
          onOpen={(row, { derived }) => go(placeOf(device, row, derived))}
        />
      )}
      {isKnown && <PrintTable title={title} columns={columns.shown} total={rows.total ?? 0} here={rows.here} />}
      {(dialog?.kind === 'paste' || dialog?.kind === 'emptying') && (
        <PreviewDialog title={t(`tables.${dialog.kind}.title`)} planned={dialog.planned} {...given} />
      )}
      {dialog?.kind === 'unsent' && (
        <PreviewDialog
          title={t('tables.unsent.title')}
          planned={dialog.planned}
          {...given}
          columns={columns.all}
          onKeepThere={unsent.discard}
        />
      )}
      {dialog?.kind === 'bulk' && <BulkEdit rows={dialog.rows} start={dialog.start} {...given} />}
    </Page>
  );
}

/** Where a derived cell leads to. */
function placeOf(device: string, { key, body }: TableRow, derived: GridColumn['derived']): string {
  if (derived === 'findings') return paths.findings(device, { record: key });
  if (derived === 'p1') return paths.record(device, valueAt(body, 'situation') ?? key);
  return derived === 'scale' || derived === 'strength' ? paths.scale(device, key) : paths.record(device, key);
}

/** A class of Figure 1 is said in the title, as the number that led here says it. */
function titleOf(of: TableKind, title: string, { relation = '', contradictions }: TableFilter): string {
  if (contradictions) return t('tables.filter.contradicting', { what: title });
  const words: Readonly<Record<string, ClassWords>> =
    of === 'control' ? flagWords : of === 'securityRisk' ? securityClassWords : safetyClassWords;
  return [title, words[relation]?.sentence].filter(Boolean).join(' ');
}
