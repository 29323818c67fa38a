import { type DeviceFile, referencesOf } from '@suture/core/file';
import { isChangedSinceApproval } from '@suture/core/kernel';
import { evaluateSafetyRisk, evaluateSecurityRisk, rankOf, type Scale } from '@suture/core/risk';
import type { Answer, TableKind, TableRow } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { keptRows } from '../http/paging.ts';
import { type OpenFile, remembered, rowsOf, titlesOf } from '../records/index.ts';
import { atRelease } from './at-release.ts';
import { derivedOf, isRiskKind, keepingRisks, type RiskFilter } from './risk-rows.ts';
import { headIn } from './row-head.ts';
import { scalesOf, sortValueIn } from './table-sorts.ts';

export type TableFilter = RiskFilter & {
  readonly of: TableKind;
  readonly level?: string | undefined;
  readonly across?: string | undefined;
  readonly cell?: string | undefined;
  readonly origin?: string | undefined;
  readonly option?: string | undefined;
  readonly state?: string | undefined;
  readonly contradictions?: string | undefined;
  readonly findings?: string | undefined;
  readonly release?: string | undefined;
};

/** `waiting`: what one kind of work is about, where the table is narrowed to it. */
type Asked = {
  readonly context: Context;
  readonly open: OpenFile;
  readonly waiting?: ReadonlySet<string> | undefined;
};

type Query = TableFilter & { readonly sort: string; readonly offset: number; readonly limit: number };
type Page = Answer<'GET /api/v1/devices/{device}/tables'>;
type Matrix = Answer<'GET /api/v1/devices/{device}/tables/matrix'>;

/** A stretch of the rows that the filter lets through: a table asks for what is near its window, wherever that is. */
export function tablePage(asked: Asked, { offset, limit, sort, ...filter }: Query): Page {
  const { context, open } = asked;
  const kept = keptRows(tableRows(context, open, filter), {
    sort,
    sortValue: sortValueIn(open.file, filter.of),
    keep: keeping(asked, filter),
  });
  const items = kept.slice(offset, offset + limit);
  return { items, total: kept.length, titles: titlesIn(open, items) };
}

export function tableMatrix(asked: Asked, filter: TableFilter): Matrix {
  const rows = tableRows(asked.context, asked.open, filter).filter(keeping(asked, filter));
  return { before: countsOf(rows, 'before'), now: countsOf(rows, 'now') };
}

function countsOf(rows: readonly TableRow[], when: 'before' | 'now'): Matrix['now'] {
  const counts = new Map<string, Matrix['now'][number]>();
  for (const { axes } of rows) {
    if (axes === undefined) continue;
    const at = axes[when];
    const name = `${at.level}.${at.across}`;
    counts.set(name, { ...at, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

const rowsOnce = remembered<readonly TableRow[]>();

/** Made once for each state of the file, day and release. */
function tableRows(context: Context, open: OpenFile, { of, release }: TableFilter): readonly TableRow[] {
  const today = dayOf(context.now());
  return rowsOnce(open, `${of} ${today} ${release ?? ''}`, () => {
    const file = atRelease(open.file, release);
    const headOf = headIn(file, of, { ...context, today });
    return rowsOf({ file, kind: of, name: `table row ${today}` }, (record) => {
      const axes = axesOf(file, of, record.key);
      const p1 = of === 'safetyRisk' ? evaluateSafetyRisk(file, record.key).before.p1 : undefined;
      return {
        ...headOf(record),
        ...(isRiskKind(of) ? derivedOf(file, of, record.key) : { contradictions: [] }),
        body: record.body as Readonly<Record<string, unknown>>,
        updatedBy: record.updatedBy,
        ...(isChangedSinceApproval(file, record.body) && { changedSinceApproval: true as const }),
        used: file.referrers(record.key).length,
        ...(axes && { axes }),
        ...(p1 && { p1 }),
      };
    });
  });
}

function axesOf(file: DeviceFile, of: TableKind, key: string): TableRow['axes'] {
  const at = placeOn(...scalesOf(file, of));
  if (of === 'securityRisk') {
    const { exploitability, impact } = evaluateSecurityRisk(file, key);
    const before = file.get('securityRisk', key)?.exploitability?.before;
    return { before: at(before, impact), now: at(exploitability, impact) };
  }
  if (of !== 'safetyRisk') return undefined;
  const { before, now } = evaluateSafetyRisk(file, key);
  return { before: at(before.severity, before.probability), now: at(now.severity, now.probability) };
}

/** A level that the policy does not have is no place in its matrix: what bears it is not assessed. */
function placeOn(levels: Scale, columns: Scale) {
  return (level: string | undefined, across: string | undefined) => ({
    ...(level !== undefined && rankOf(levels, level) !== undefined && { level }),
    ...(across !== undefined && rankOf(columns, across) !== undefined && { across }),
  });
}

type Keep = (row: TableRow) => boolean;

/** Of many rows nothing is asked that the filter does not name. */
function keeping({ open, waiting }: Asked, filter: TableFilter): Keep {
  const { level, across, cell, contradictions, findings } = filter;
  const status = filter.status === 'changedSince' ? 'approved' : filter.status;
  const asked: Keep[] = [keepingRisks(open, { ...filter, status })];
  if (status === 'approved')
    asked.push(({ changedSinceApproval = false }) => changedSinceApproval === (filter.status === 'changedSince'));
  if (waiting !== undefined) asked.push(({ key }) => waiting.has(key));
  if (level !== undefined) asked.push(({ axes }) => (axes?.now.level ?? 'none') === level);
  if (across !== undefined) asked.push(({ axes }) => (axes?.now.across ?? 'none') === across);
  for (const field of ['origin', 'option', 'state'] as const)
    if (filter[field] !== undefined) asked.push(({ body }) => (body[field] ?? 'none') === filter[field]);
  if (contradictions !== undefined) asked.push((row) => row.contradictions.length > 0);
  if (findings !== undefined) asked.push((row) => row.findings > 0);
  if (cell !== undefined) asked.push(inCell(cell));
  return (row) => asked.every((keep) => keep(row));
}

function inCell(cell: string): Keep {
  const [when, place] = cell.split(':');
  return ({ axes }) => {
    const at = when === 'before' ? axes?.before : axes?.now;
    return `${at?.level ?? 'none'}.${at?.across ?? 'none'}` === place;
  };
}

function titlesIn({ stored }: OpenFile, rows: readonly TableRow[]): Record<string, string> {
  const named = rows.flatMap(({ key }) => {
    const record = stored.get(key);
    return record === undefined ? [] : referencesOf(record.kind, record.body);
  });
  return titlesOf(
    named.map(({ key }) => key),
    stored,
  );
}
