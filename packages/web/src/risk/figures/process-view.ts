import type { Answer } from '@suture/server/contract';
import { clauseRange } from './clause-range.ts';

type Figures = Answer<'GET /api/v1/devices/{device}/figures'>;
type Knowledge = Answer<'GET /api/v1/knowledge'>;

export type StepView = {
  readonly id: string;
  readonly side: 'safety' | 'security';
  readonly title: string;
  readonly clauses: string;
  readonly state: 'empty' | 'open' | 'done' | 'notKept';
  readonly total: number;
  readonly open: number;
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

const pointIds = ['cp1', 'cp2', 'cp3', 'cp4', 'cp5', 'cp6'] as const;
export type PointId = (typeof pointIds)[number];

/** What waits first; what is settled last. */
const waitStates = ['proposed', 'waiting', 'returned', 'reopened', 'decided', 'done'] as const;
export type WaitState = (typeof waitStates)[number];

export type ProcessView = {
  readonly rows: readonly { readonly security: StepView; readonly safety: StepView }[];
  readonly connections: readonly ConnectionView[];
};

/** Figure 2 as it is drawn: titles and clauses from the knowledge base, counts from the device. */
export function processView(figures: Figures, knowledge: Knowledge): ProcessView {
  const steps = new Map(figures.steps.map((step) => [step.id, step]));
  const view = ({ id, side, title, clauses }: Knowledge['safetySteps'][number]): StepView => {
    const step = steps.get(id);
    const total = step?.records.count ?? 0;
    return {
      id,
      side,
      title,
      clauses: clauseRange(clauses),
      state: step?.state ?? 'notKept',
      total,
      open: step?.open.count ?? 0,
    };
  };
  const rows = knowledge.securitySteps.flatMap((security) => {
    const safety = knowledge.safetySteps.find(({ id }) => id === security.parallel);
    return safety === undefined ? [] : [{ security: view(security), safety: view(safety) }];
  });
  return { rows, connections: pointIds.flatMap((point) => connection(point, figures, knowledge)) };
}

function connection(point: PointId, figures: Figures, knowledge: Knowledge): readonly ConnectionView[] {
  const described = knowledge.connectionPoints.find(({ id }) => id === point);
  if (described === undefined) return [];
  const { from, to, carries, basis } = described;
  const now = figures.connections.find((each) => each.point === point);
  const waits = waitStates.map((state) => ({ state, count: now?.[state].count ?? 0 }));
  return [{ point, from, to, carries, inferred: basis === 'inferred', kept: now?.kept === true, waits }];
}
