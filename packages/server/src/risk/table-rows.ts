import { type DeviceFile, referencesOf } from '@suture/core/file';
import { evaluateSafetyRisk, evaluateSecurityRisk, rankOf, type Scale } from '@suture/core/risk';
import type { Answer, TableKind, TableRow } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { keptRows } from '../http/paging.ts';
import {
  findingsCounted,
  type Judged,
  type OpenFile,
  remembered,
  rowsOf,
  type StoredRecord,
  titlesOf,
} from '../records/index.ts';
import { atRelease } from './at-release.ts';
import { isRiskKind, keepingRisks, type RiskFilter, riskRowIn } from './risk-rows.ts';
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
    const derived = isRiskKind(of)
      ? riskRowIn(file, of, { ...context, today })
      : plainRowIn(file, of, { ...context, today });
    return rowsOf({ file, kind: of, name: `table row ${today}` }, (record) => {
      const axes = axesOf(file, of, record.key);
      const used = file.referrers(record.key).length;
      const body = record.body as Readonly<Record<string, unknown>>;
      const p1 = of === 'safetyRisk' ? evaluateSafetyRisk(file, record.key).before.p1 : undefined;
      return { ...derived(record), body, updatedBy: record.updatedBy, used, ...(axes && { axes }), ...(p1 && { p1 }) };
    });
  });
}

type Derived = Omit<TableRow, 'body' | 'updatedBy' | 'used' | 'axes' | 'p1'>;

function plainRowIn(file: DeviceFile, of: TableKind, judged: Judged): (record: StoredRecord) => Derived {
  const count = findingsCounted(file, judged);
  return (record) => ({
    key: record.key,
    kind: of,
    title: record.body.title,
    status: record.body.status,
    version: record.version,
    contradictions: [],
    findings: count(record),
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

function keeping({ open, waiting }: Asked, filter: TableFilter): (row: TableRow) => boolean {
  const isAsked = keepingRisks(open, filter);
  const narrowed = (['origin', 'option', 'state'] as const).filter((field) => filter[field] !== undefined);
  const [when, place] = filter.cell?.split(':') ?? [];
  return (row) => {
    const { key, axes, body } = row;
    if (!isAsked(row)) return false;
    if (waiting !== undefined && !waiting.has(key)) return false;
    if (filter.level !== undefined && (axes?.now.level ?? 'none') !== filter.level) return false;
    if (filter.across !== undefined && (axes?.now.across ?? 'none') !== filter.across) return false;
    if (narrowed.some((field) => (body[field] ?? 'none') !== filter[field])) return false;
    if (filter.contradictions !== undefined && row.contradictions.length === 0) return false;
    if (filter.findings !== undefined && row.findings === 0) return false;
    const at = when === 'before' ? axes?.before : axes?.now;
    return place === undefined || `${at?.level ?? 'none'}.${at?.across ?? 'none'}` === place;
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
