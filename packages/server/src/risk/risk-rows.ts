import type { DeviceFile } from '@suture/core/file';
import {
  controlFlags,
  controlRelationOf,
  coverageOf,
  evaluateSafetyRisk,
  evaluateSecurityRisk,
  hasImpact,
  relationClasses,
  relationOf,
  safetyRelationOf,
  scaleMarkOf,
  verdicts,
} from '@suture/core/risk';
import type { RiskRow } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { type PageOf, pageOfRows } from '../http/paging.ts';
import { holdsWords, type OpenFile, remembered, rowsOf, wordsOf } from '../records/index.ts';
import { atRelease } from './at-release.ts';
import { headIn } from './row-head.ts';

export type RiskKind = RiskRow['kind'];

export type RiskQuery = RiskFilter & {
  readonly of: RiskKind;
  readonly release?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** One page of risks or controls; retired ones are listed where they are asked for. */
export function riskPage(context: Context, open: OpenFile, query: RiskQuery): PageOf<RiskRow> {
  return pageOfRows(riskRows(context, open, query.of, query.release), {
    sort: query.sort,
    limit: query.limit,
    cursor: query.cursor,
    sortValue: riskSortValue,
    keep: keepingRisks(open, query),
  });
}

export type RiskFilter = {
  readonly relation?: string | undefined;
  /** `none`: nothing is judged. */
  readonly verdict?: string | undefined;
  readonly status?: string | undefined;
  readonly search?: string | undefined;
};

type Filtered = Pick<RiskRow, 'key' | 'status' | 'relation' | 'flags' | 'now'>;

export function keepingRisks({ stored }: OpenFile, filter: RiskFilter): (row: Filtered) => boolean {
  const { relation: asked, verdict, status: wanted } = filter;
  const words = wordsOf(filter.search);
  return ({ key, status, relation, flags, now }) => {
    if (wanted === undefined ? status === 'retired' : status !== wanted) return false;
    if (asked !== undefined && relation !== asked && !flags?.includes(asked)) return false;
    if (verdict !== undefined && (now ?? 'none') !== verdict) return false;
    return words.length === 0 || holdsWords(key, stored.get(key)?.body, words);
  };
}

export function isRiskKind(kind: string): kind is RiskKind {
  return kind === 'securityRisk' || kind === 'safetyRisk' || kind === 'control';
}

const rowsOnce = remembered<readonly RiskRow[]>();

/** Made once for each state of the file, day and release. */
export function riskRows(context: Context, open: OpenFile, of: RiskKind, release?: string): readonly RiskRow[] {
  const today = dayOf(context.now());
  return rowsOnce(open, `${of} ${today} ${release ?? ''}`, () => {
    const file = atRelease(open.file, release);
    const headOf = headIn(file, of, { ...context, today });
    return rowsOf({ file, kind: of, name: `risk row ${today}` }, (record) => ({
      ...headOf(record),
      ...derivedOf(file, of, record.key),
    }));
  });
}

type Derived = Pick<
  RiskRow,
  'relation' | 'flags' | 'why' | 'contradictions' | 'notes' | 'before' | 'now' | 'because' | 'covered' | 'mark'
>;

/** What follows for a risk or a control from the whole file. */
export function derivedOf(file: DeviceFile, of: RiskKind, key: string): Derived {
  if (of === 'control') {
    const { flags, why } = controlRelationOf(file, key);
    return { flags: [...flags], why, mark: scaleMarkOf(file, key), contradictions: [], notes: [] };
  }
  if (of === 'safetyRisk') {
    const { relation, why, contradictions } = safetyRelationOf(file, key);
    const { before, now, because } = evaluateSafetyRisk(file, key);
    const verdict = verdictsOf(before.verdict, now.verdict);
    return { relation, why, contradictions: [...contradictions], notes: [], ...verdict, because };
  }
  const found = relationOf(file, key);
  const { before, now, because } = evaluateSecurityRisk(file, key);
  return {
    relation: found.relation,
    why: found.why,
    contradictions: [...found.contradictions],
    notes: [...found.notes],
    ...verdictsOf(before, now),
    because,
    ...(hasImpact(found) && { covered: coverageOf(file, key).covered }),
  };
}

function verdictsOf(before: RiskRow['before'], now: RiskRow['now']): Pick<RiskRow, 'before' | 'now'> {
  return { ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
}

type Sortable = Pick<RiskRow, 'title' | 'relation' | 'flags' | 'before' | 'now' | 'findings'>;

/** Classes and flags sort from the strongest, verdicts from the mildest; what is not known comes first. */
export function riskSortValue(row: Sortable, by: string): string | number {
  if (by === 'findings') return row.findings;
  if (by === 'before' || by === 'now') return verdicts.indexOf(row[by] ?? unknownVerdict);
  if (by === 'relation') return row.flags ? flagPlace(row.flags) : classOrder.indexOf(row.relation ?? '');
  return row.title;
}

// Not in the list of verdicts, so that its place is before the first.
const unknownVerdict = '' as (typeof verdicts)[number];
const classOrder: readonly string[] = [...relationClasses, 'security-related', 'safety-only'];
const flagOrder: readonly string[] = controlFlags;

function flagPlace([first]: readonly string[]): number {
  return first === undefined ? flagOrder.length : flagOrder.indexOf(first);
}
