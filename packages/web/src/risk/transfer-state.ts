import type { ProposedRow, TransferRow } from './queries.ts';

/** One row of the board, stored or only proposed. */
export type Crossing = {
  readonly id: string;
  readonly point: string;
  readonly source: string;
  readonly sourceTitle: string;
  readonly why?: string | undefined;
  readonly state: CrossingState;
  readonly stored?: TransferRow | undefined;
};

export const crossingStates = ['proposed', 'waiting', 'returned', 'reopened', 'decided', 'done'] as const;
export type CrossingState = (typeof crossingStates)[number];

export function receiverAt(point: string): 'safety' | 'security' {
  return point === 'cp3' || point === 'cp6' ? 'security' : 'safety';
}

/** What the rules propose and what was stored, in the states that Figure 2 counts; what waits comes first. */
export function crossings(transfers: readonly TransferRow[], proposed: readonly ProposedRow[]): readonly Crossing[] {
  const rows: Crossing[] = [
    ...proposed
      .filter(({ transfer }) => transfer === undefined)
      .map(({ point, source, sourceTitle, why }) => ({
        id: `${point} ${source}`,
        point,
        source,
        sourceTitle,
        why,
        state: 'proposed' as const,
      })),
    ...transfers.map((stored) => ({
      id: stored.key,
      point: stored.point,
      source: stored.source,
      sourceTitle: stored.sourceTitle,
      why: stored.why,
      state: stateOf(stored),
      stored,
    })),
  ];
  return rows.sort((a, b) => crossingStates.indexOf(a.state) - crossingStates.indexOf(b.state));
}

function stateOf({ state, reopened }: TransferRow): CrossingState {
  if (reopened) return 'reopened';
  if (state === 'sent' || state === 'received') return 'waiting';
  if (state === 'returned' || state === 'decided') return state;
  return 'done';
}
