import { notifications } from '@mantine/notifications';
import { verdicts } from '@suture/core/risk';
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useFilter, useGo, useSetFilter } from '../../ui/use-address.ts';
import { WorkChip } from '../../ui/WorkChip.tsx';
import { waitingIn } from '../../ui/waiting-in.ts';
import { t } from '../../words/index.ts';
import { OpenScreenings } from '../screening/OpenScreenings.tsx';
import { usePolicies } from '../use-policies.ts';
import { type ClassWords, flagWords, safetyClassWords, securityClassWords } from '../words.ts';
import { BulkEdit } from './BulkEdit.tsx';
import { toClipboard } from './clipboard.ts';
import { columnsOf, controlChoices } from './columns.ts';
import { copyWhenThere } from './copy-when-there.ts';
import { FilterBar } from './FilterBar.tsx';
import { Grid } from './Grid.tsx';
import type { GridColumn } from './GridCell.tsx';
import { asShown, gridStore } from './grid-store.ts';
import { Matrices } from './Matrices.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { PrintTable, printedText } from './PrintTable.tsx';
import { type Planned, plannedAgain, plannedCell, plannedPaste, spread } from './plan.ts';
import type { TableFilter, TableKind, TableRow } from './queries.ts';
import { rangeOf } from './ranges.ts';
import { sentenceOfRefusal } from './sentence-of-refusal.ts';
import { Toolbar } from './Toolbar.tsx';
import { UnsentNotice } from './unsent/UnsentNotice.tsx';
import type { UnsentCell } from './unsent/unsent-cells.ts';
import { useEdits, useTablePlace } from './use-edits.ts';
import { usePrint } from './use-print.ts';
import { type Stretch, useRows } from './use-rows.ts';

const features = tableFeatures({ columnVisibilityFeature });
const noRows: readonly TableRow[] = [];

type Dialog =
  | { readonly kind: 'paste'; readonly planned: readonly Planned[] }
  | { readonly kind: 'unsent'; readonly planned: readonly Planned[] }
  | { readonly kind: 'bulk'; readonly rows: readonly TableRow[]; readonly start: string | undefined };

export function TablePage({ device, of }: { readonly device: string; readonly of: TableKind }) {
  const address = useFilter();
  const set = useSetFilter();
  const go = useGo();
  const may = useMay();
  const policies = usePolicies(device);
  const filter = useTableFilter(of, address);
  const [store] = useState(gridStore);
  const [near, setNear] = useState({ first: 0, last: 60 });
  const rows = useRows(device, filter, near.first, near.last);
  const edits = useEdits(device, of, store);
  const place = useTablePlace(device, of);
  const print = usePrint(rows);
  const [dialog, setDialog] = useState<Dialog>();
  const { note } = edits;
  const title = t(`tables.page.${of}.title`);

  const { safety, security } = policies;
  const all = useMemo(() => columnsOf(of, { safety, security }), [of, safety, security]);
  const definitions = useMemo(() => all.map(({ id, title: header }) => ({ id, header })), [all]);
  const [visibility, setVisibility] = useVisibility(of, all);
  const table = useTable({
    features,
    columns: definitions,
    data: noRows as TableRow[],
    state: { columnVisibility: visibility },
    onColumnVisibilityChange: setVisibility,
  });
  const shownIds = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ');
  // The permissions follow from the roles, which `may` is made of anew in every render.
  const allowed = JSON.stringify(
    all.map(({ path }) => may('record.write', { kind: of, ...(path && { field: path }) })),
  );
  const every = useMemo<readonly GridColumn[]>(() => {
    const permissions: readonly GridColumn['permission'][] = JSON.parse(allowed);
    return all.flatMap((column, at) => {
      const permission = permissions[at];
      return permission ? [{ ...column, permission }] : [];
    });
  }, [all, allowed]);
  const columns = useMemo(() => {
    const ids = new Set(shownIds.split(' '));
    return every.filter(({ id }) => ids.has(id));
  }, [every, shownIds]);

  const loaded = useCallback(() => {
    const found: TableRow[] = [];
    for (let index = 0; index < (rows.total ?? 0); index += 1) {
      const row = rows.row(index);
      if (row) found.push(row);
    }
    return found;
  }, [rows]);
  useEffect(() => note(loaded()), [note, loaded]);

  // A filter makes another list: the cursor starts at its top.
  const name = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the filter is what it follows
  useEffect(() => {
    const { selection } = store.get();
    const to = { row: 0, column: selection.to.column };
    store.set({ selection: { from: to, to }, editing: undefined });
  }, [name, store]);

  const onWindow = useCallback((first: number, last: number) => {
    setNear((now) => (sameStretch(now.first, first) && sameStretch(now.last, last) ? now : { first, last }));
  }, []);

  async function selected() {
    const range = rangeOf(store.get().selection);
    const { rows: found } = await rows.load(range.top, range.bottom);
    note(found);
    return { range, rows: found.map(shown), columns: columns.slice(range.left, range.right + 1) };
  }

  function shown(row: TableRow): TableRow {
    return asShown(row, columns, store.get().cells);
  }

  function type(row: TableRow, column: GridColumn, text: string) {
    edits.type(plannedCell(row, column, text)?.change);
  }

  function change(row: TableRow, column: GridColumn, text: string): boolean {
    const cell = plannedCell(row, column, text);
    if (cell?.change) edits.save([cell.change]);
    else if (cell?.refused) {
      const { key, version } = row;
      const path = column.path ?? column.id;
      edits.refuse({ key, path, version, before: cell.was, after: text }, sentenceOfRefusal(cell.refused));
    }
    edits.type(undefined);
    return cell?.refused === undefined;
  }

  async function clear() {
    const found = await selected();
    const planned = found.rows.flatMap((row) => found.columns.flatMap((column) => plannedCell(row, column, '') ?? []));
    const changes = planned.flatMap((cell) => cell.change ?? []);
    const [refused] = planned.flatMap((cell) => cell.refused ?? []);
    if (changes.length > 0) edits.save(changes);
    else if (refused) notifications.show({ message: sentenceOfRefusal(refused), withBorder: true });
  }

  async function paste(cells: readonly (readonly string[])[]) {
    const { top, bottom, left, right } = rangeOf(store.get().selection);
    const block = spread(cells, bottom - top + 1, right - left + 1);
    const { rows: found } = await rows.load(top, Math.min(top + block.length, rows.total ?? 0) - 1);
    note(found);
    setDialog({
      kind: 'paste',
      planned: plannedPaste({ cells: block, rows: found.map(shown), columns: columns.slice(left) }),
    });
  }

  function copy(): string | undefined {
    const { top, bottom, left, right } = rangeOf(store.get().selection);
    const textIn = ({ rows: found, titles }: Stretch) =>
      toClipboard(found.map((row) => columns.slice(left, right + 1).map((column) => printedText(column, row, titles))));
    const here = rows.here(top, bottom);
    if (here.isWhole) return textIn(here);
    const count = bottom - top + 1;
    const say = (message: string) => notifications.show({ message, withBorder: true });
    copyWhenThere(rows.load(top, bottom).then(textIn)).then(
      (isCopied) => say(isCopied ? t('tables.copied', { count }) : t('tables.copyAgain', { count })),
      ({ message }: Error) => say(message),
    );
    return undefined;
  }

  async function bulk() {
    const found = await selected();
    const start = columns[store.get().selection.to.column]?.id;
    setDialog({ kind: 'bulk', rows: found.rows, start });
  }

  function look(cells: readonly UnsentCell[]) {
    setDialog({ kind: 'unsent', planned: cells.map((cell) => plannedAgain(cell, every)) });
  }

  function close() {
    setDialog(undefined);
    // The keys go on where they were before the dialog.
    setTimeout(() => document.querySelector<HTMLElement>('[role="gridcell"][data-active]')?.focus());
  }

  const isFiltered = Object.keys(filter).some((name) => !['of', 'sort', 'release'].includes(name));
  const newRecord = (
    <>
      {of === 'control' && <OpenScreenings device={device} />}
      <AppLink className="button-link" to={paths.importing(device, { kind: of })}>
        {t('frame.nav.importing')}
      </AppLink>
      <AllowedButton permission={may('record.write', { kind: of })} onClick={() => go(paths.newRecord(device, of))}>
        {t(`tables.page.${of}.new`)}
      </AllowedButton>
    </>
  );
  const given = { device, columns, titles: rows.titles, edits, onClose: close };
  return (
    <Page title={titleOf(of, title, filter)} lead={t(`tables.page.${of}.lead`)} actions={newRecord} isDense>
      {(of === 'securityRisk' || of === 'safetyRisk') && (
        <Matrices device={device} of={of} policies={policies} filter={filter} onChoose={(cell) => set({ cell })} />
      )}
      <WorkChip />
      <FilterBar of={of} title={title} filter={filter} policies={policies} onChange={set} />
      <Toolbar
        total={rows.total}
        store={store}
        edits={edits}
        columns={all}
        isShown={(id) => table.getColumn(id)?.getIsVisible() ?? true}
        onShow={(id, isShown) => table.getColumn(id)?.toggleVisibility(isShown)}
        mayEdit={
          columns.find(({ editor, permission }) => editor && permission.allowed)?.permission ?? readOnly(columns)
        }
        onBulk={bulk}
        onPrint={print}
      />
      <UnsentNotice place={place} edits={edits} onLook={look} />
      {rows.error ? (
        <ProblemNotice error={rows.error} />
      ) : rows.total === 0 ? (
        <Empty title={t(isFiltered ? 'tables.empty.filtered' : `tables.page.${of}.emptyTitle`)}>
          {t(isFiltered ? 'tables.empty.filteredText' : `tables.page.${of}.empty`)}
        </Empty>
      ) : (
        <Grid
          label={title}
          device={device}
          columns={columns}
          rows={rows}
          store={store}
          sort={filter.sort ?? 'key'}
          onSort={(sort) => set({ sort: sort === 'key' ? undefined : sort })}
          onWindow={onWindow}
          onChange={change}
          onType={type}
          onLeave={() => edits.type(undefined)}
          onCopy={copy}
          onPaste={paste}
          onClear={clear}
          onUndo={edits.undo}
          onRedo={edits.redo}
          onOpen={(row, { derived }) => go(placeOf(device, row, derived))}
        />
      )}
      <PrintTable title={title} columns={columns} total={rows.total ?? 0} here={rows.here} />
      {dialog?.kind === 'paste' && (
        <PreviewDialog title={t('tables.paste.title')} planned={dialog.planned} {...given} />
      )}
      {dialog?.kind === 'unsent' && (
        <PreviewDialog title={t('tables.unsent.title')} planned={dialog.planned} {...given} columns={every} />
      )}
      {dialog?.kind === 'bulk' && <BulkEdit rows={dialog.rows} start={dialog.start} {...given} />}
    </Page>
  );
}

/** Where a derived cell leads to. */
function placeOf(device: string, { key }: TableRow, derived: GridColumn['derived']): string {
  if (derived === 'findings') return paths.findings(device, { record: key });
  return derived === 'scale' || derived === 'strength' ? paths.scale(device, key) : paths.record(device, key);
}

/** A class of Figure 1 is said in the title, as the number that led here says it. */
function titleOf(of: TableKind, title: string, { relation = '', contradictions }: TableFilter): string {
  if (contradictions) return t('tables.filter.contradicting', { what: title });
  const words: Readonly<Record<string, ClassWords>> =
    of === 'control' ? flagWords : of === 'securityRisk' ? securityClassWords : safetyClassWords;
  return [title, words[relation]?.sentence].filter(Boolean).join(' ');
}

/** Pages of rows are asked for whole: a few rows more or less ask for nothing new. */
function sameStretch(a: number, b: number): boolean {
  return Math.floor(a / 100) === Math.floor(b / 100);
}

function readOnly(columns: readonly GridColumn[]): GridColumn['permission'] {
  return columns.find(({ editor }) => editor)?.permission ?? { allowed: true };
}

type Address = Readonly<Record<string, string | undefined>>;

/** The filter that the address asks for; what the API would not take is passed over. */
function useTableFilter(of: TableKind, address: Address): TableFilter {
  const { relation, verdict, status, search, level, across, cell, contradictions, findings, release, sort } = address;
  const { origin, option, state } = address;
  const { work, whose } = waitingIn(address);
  return useMemo(() => {
    const given = {
      relation,
      verdict: known([...verdicts, 'none'], verdict),
      status,
      search,
      level,
      across,
      cell: /^(before|now):[a-z0-9-]+\.[a-z0-9-]+$/.test(cell ?? '') ? cell : undefined,
      ...(of === 'control' && {
        origin: known([...choicesOf('origin'), 'none'], origin),
        option: known([...choicesOf('option'), 'none'], option),
        state: known(choicesOf('state'), state),
      }),
      contradictions: contradictions === 'yes' ? ('yes' as const) : undefined,
      findings: findings === 'yes' ? ('yes' as const) : undefined,
      work,
      whose,
      release,
    };
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return { of, sort: sortOf(of, sort), ...present };
  }, [
    of,
    relation,
    verdict,
    status,
    search,
    level,
    across,
    cell,
    origin,
    option,
    state,
    contradictions,
    findings,
    work,
    whose,
    release,
    sort,
  ]);
}

function choicesOf<Field extends keyof typeof controlChoices>(field: Field) {
  // The keys are those of the type; Object.keys forgets it.
  return Object.keys(controlChoices[field]) as (keyof (typeof controlChoices)[Field])[];
}

function known<const Name extends string>(names: readonly Name[], asked: string | undefined): Name | undefined {
  return names.find((name) => name === asked);
}

/** Any column of the table, and the axis that has none. */
function sortOf(of: TableKind, asked: string | undefined): NonNullable<TableFilter['sort']> {
  const sorts = [...columnsOf(of, {}).flatMap(({ sort }) => sort ?? []), 'across' as const];
  const by = sorts.find((name) => asked === name || asked === `-${name}`);
  if (by === undefined) return 'key';
  return asked?.startsWith('-') ? `-${by}` : by;
}

type Visibility = Record<string, boolean>;

/** Which columns are shown is a habit of a person and not of a link: kept in this browser, for each table. */
function useVisibility(of: TableKind, columns: readonly { id: string; hidden?: boolean }[]) {
  const place = `suture.columns.${of}`;
  const [chosen, setChosen] = useState<Visibility>(() => JSON.parse(localStorage.getItem(place) ?? '{}'));
  const visibility = useMemo<Visibility>(
    () => ({ ...Object.fromEntries(columns.filter(({ hidden }) => hidden).map(({ id }) => [id, false])), ...chosen }),
    [columns, chosen],
  );
  const change = useCallback(
    (next: Visibility | ((before: Visibility) => Visibility)) => {
      const made = typeof next === 'function' ? next(visibility) : next;
      localStorage.setItem(place, JSON.stringify(made));
      setChosen(made);
    },
    [place, visibility],
  );
  return [visibility, change] as const;
}
