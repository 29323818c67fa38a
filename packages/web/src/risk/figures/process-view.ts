import type { Answer } from '@suture/server/contract';
import { clauseRange } from './clause-range.ts';

type Figures = Answer<'GET /api/v1/devices/{device}/figures'>;
type Step = Figures['steps'][number];

export type StepView = {
  readonly id: string;
  readonly side: 'safety' | 'security';
  readonly title: string;
  readonly clauses: string;
  readonly state: 'empty' | 'open' | 'done' | 'notKept';
  readonly total: number;
  readonly open: number;
  /** Counted in both: they have to be there and are not. */
  readonly missing: number;
};

export type ConnectionView = {
  readonly point: PointId;
  readonly from: string;
  readonly to: string;
  readonly carries: string;
  readonly inferred: boolean;
  /** No records of what it joins are kept yet. */
  readonly kept: boolean;
  readonly waits: readonly { readonly state: WaitState; readonly count: number }[];
};

export type PointId = Figures['connections'][number]['point'];

/** What waits first; what is settled last. */
const waitStates = ['proposed', 'waiting', 'returned', 'reopened', 'decided', 'done'] as const;
export type WaitState = (typeof waitStates)[number];

export type ProcessView = {
  readonly rows: readonly { readonly security: StepView; readonly safety: StepView }[];
  readonly connections: readonly ConnectionView[];
};

/** Figure 2 as it is drawn: each step of security beside the one of safety, and what joins them. */
export function processView({ steps, connections }: Figures): ProcessView {
  const rows = steps.flatMap((security) => {
    const safety = steps.find(({ id }) => id === security.parallel);
    if (security.side !== 'security' || safety === undefined) return [];
    return [{ security: stepView(security), safety: stepView(safety) }];
  });
  return { rows, connections: connections.map(connectionView) };
}

function stepView({ id, side, title, clauses, state, records, open, missing }: Step): StepView {
  const [total, unfinished] = [records.count + missing, open.count + missing];
  return { id, side, title, clauses: clauseRange(clauses), state, total, open: unfinished, missing };
}

function connectionView({
  point,
  from,
  to,
  carries,
  basis,
  kept,
  ...now
}: Figures['connections'][number]): ConnectionView {
  const waits = waitStates.map((state) => ({ state, count: now[state].count }));
  return { point, from, to, carries, inferred: basis === 'inferred', kept, waits };
}
