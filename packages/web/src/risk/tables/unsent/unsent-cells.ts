import { type CellState, cellName } from '../grid-store.ts';
import type { FieldChange } from '../undo.ts';

/** What was written in a cell and has not reached the server, with the value and the version that it was begun on. */
export type UnsentCell = FieldChange & {
  readonly version: number;
  /** The moment of the act it is part of: cells written in one act are sent together, and undone together. */
  readonly act: string;
  /** Moved: somebody else wrote there meanwhile; `before` is then what has been told of. Unreadable: cannot be sent. */
  readonly stands: 'waiting' | 'refused' | 'moved' | 'unreadable';
  /** Where it moved, this person wrote there themselves, in another tab. */
  readonly isOwn?: boolean;
  readonly sentence?: string;
  /** The tab that wrote it, or found it. */
  readonly tab?: string;
  /** By that tab, at this moment. */
  readonly isBeingSent?: boolean;
};

/** By cell: `SR-1 title`. */
export type UnsentCells = Readonly<Record<string, UnsentCell>>;

export type Written = FieldChange & { readonly version: number };

export function nameOf({ key, path }: Pick<FieldChange, 'key' | 'path'>): string {
  return cellName(key, path);
}

export function withUnsent(cells: UnsentCells, more: readonly UnsentCell[]): UnsentCells {
  return { ...cells, ...Object.fromEntries(more.map((cell) => [nameOf(cell), cell])) };
}

export function withoutUnsent(cells: UnsentCells, gone: readonly string[]): UnsentCells {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !gone.includes(name)));
}

/** Whoever writes on in a cell that is not saved goes on from what it was begun on, whatever came from others since. */
export function begunOn<Change extends Written>(change: Change, there: UnsentCell | undefined): Change {
  return there ? { ...change, before: there.before, version: there.version } : change;
}

/** What is kept of a cell by the tab that wrote this one; what another tab wrote over it is that one's to send. */
export function keptOf(cells: UnsentCells, cell: UnsentCell): UnsentCell | undefined {
  const there = cells[nameOf(cell)];
  return there?.tab === cell.tab ? there : undefined;
}

/**
 * What is left after these were saved; what was written over one of them meanwhile stands on what is saved now. What
 * another tab wrote there stands on what it was begun on, so that it overwrites nothing.
 */
export function afterSaving(
  cells: UnsentCells,
  saved: readonly UnsentCell[],
  versionOf: (key: string) => number | undefined,
): UnsentCells {
  const ours = new Map(saved.map((cell) => [nameOf(cell), cell]));
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]): readonly (readonly [string, UnsentCell])[] => {
      const own = ours.get(name);
      if (own === undefined || own.tab !== cell.tab) return [[name, cell]];
      if (own.act === cell.act) return [];
      return [[name, { ...cell, before: own.after, version: versionOf(cell.key) ?? cell.version }]];
    }),
  );
}

/** The same cells after their sending failed; one that was written over meanwhile is sent by itself. */
export function afterFailing(cells: UnsentCells, failed: readonly UnsentCell[]): UnsentCells {
  return withUnsent(
    cells,
    failed.filter((cell) => keptOf(cells, cell)?.act === cell.act),
  );
}

/** Where others wrote meanwhile a person decides first, and what cannot be read is written anew. */
export function canBeSent({ stands }: UnsentCell): boolean {
  return stands === 'waiting' || stands === 'refused';
}

/** What can be sent as it is, act by act, the earliest first. */
export function actsToSend(cells: readonly UnsentCell[]): readonly (readonly UnsentCell[])[] {
  const acts = new Map<string, UnsentCell[]>();
  for (const cell of cells.filter(canBeSent)) acts.set(cell.act, [...(acts.get(cell.act) ?? []), cell]);
  return [...acts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, act]) => act);
}

/** The states of the cells with those that are kept; what this page is saving keeps the state that it has. */
export function shownWith(shown: ReadonlyMap<string, CellState>, cells: UnsentCells): ReadonlyMap<string, CellState> {
  const next = new Map([...shown].filter(([name, state]) => isUnderWay(state) || cells[name] !== undefined));
  let isSame = next.size === shown.size;
  for (const [name, cell] of Object.entries(cells)) {
    const there = next.get(name);
    if (cell.isBeingSent || isUnderWay(there)) continue;
    const state = stateOf(cell);
    if (saysTheSame(there, state)) continue;
    next.set(name, state);
    isSame = false;
  }
  return isSame ? shown : next;
}

export function stateOf({ stands, after, sentence }: UnsentCell): CellState {
  return stands === 'waiting'
    ? { kind: 'unsaved', value: after }
    : { kind: 'refused', value: after, sentence: sentence ?? '' };
}

function isUnderWay(state: CellState | undefined): boolean {
  return state?.kind === 'saving' || state?.kind === 'saved';
}

function saysTheSame(one: CellState | undefined, other: CellState): boolean {
  const sentence = (state: CellState) => (state.kind === 'refused' ? state.sentence : '');
  return one?.kind === other.kind && one.value === other.value && sentence(one) === sentence(other);
}
