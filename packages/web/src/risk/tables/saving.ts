import { ApiProblem, isUnreachable } from '../../api/client.ts';
import { sentenceOfFault } from '../../api/faults-by-field.ts';
import { now } from '../../ui/drafts/held-draft.ts';
import { t } from '../../words/index.ts';
import type { Aftermath } from './aftermath/aftermath.ts';
import type { Desk } from './desk.ts';
import { changeSteps } from './kept-steps.ts';
import { did, type FieldChange } from './undo.ts';
import { cellsHere, changeKept, keepHere, keptCells, letGo } from './unsent/kept-cells.ts';
import {
  actsToSend,
  afterFailing,
  afterSaving,
  begunOn,
  keptOf,
  nameOf,
  stateOf,
  type UnsentCell,
  type Written,
  withoutUnsent,
} from './unsent/unsent-cells.ts';
import { MovedOn, writeCells } from './write-cells.ts';

export type Saving = {
  /** Saves together, all or none. */
  readonly save: (changes: readonly Written[]) => void;
  readonly resend: (cells: readonly UnsentCell[]) => void;
  /** Keeps a text that cannot stand in its cell, with why. */
  readonly refuse: (change: Written, sentence: string) => void;
  /** Lets go of what the server turns out to have. */
  readonly settle: () => void;
};

/** Cells are kept in the browser from the moment they are written until the server has them. */
export function saving(
  desk: Desk,
  aftermath: Pick<Aftermath, 'begin' | 'end'>,
  onFailed: (cells: readonly UnsentCell[], error: ApiProblem | MovedOn) => void,
): Saving {
  const { device, place, store, known, isOwnChange, mark } = desk;

  function save(changes: readonly Written[]): void {
    const kept = cellsHere(place);
    const act = now();
    const begun = changes.map((change) => begunOn(change, kept[nameOf(change)]));
    const back = begun.filter((change) => change.before === change.after && !kept[nameOf(change)]?.isBeingSent);
    changeKept(place, (cells) => withoutUnsent(cells, back.map(nameOf)));
    mark(back, () => undefined);
    send(begun.filter((change) => !back.includes(change)).map((change) => ({ ...change, act, stands: 'waiting' })));
  }

  function resend(cells: readonly UnsentCell[]): void {
    for (const act of actsToSend(cells)) send(act);
  }

  function send(cells: readonly UnsentCell[]): void {
    if (cells.length === 0) return;
    const sent = keepHere(
      place,
      cells.map((cell) => ({ ...cell, isBeingSent: true })),
    );
    mark(sent, ({ after }) => ({ kind: 'saving', value: after }));
    aftermath.begin();
    void desk.inLine(() => deliver(sent)).then(aftermath.end);
  }

  /** @returns what was written */
  async function deliver(sent: readonly UnsentCell[]): Promise<readonly FieldChange[]> {
    const kept = keptCells(place);
    // What was written over meanwhile goes by itself; what was saved before it is what this now stands on.
    const latest = sent.map((cell) => keptOf(kept, cell) ?? cell).filter(({ act }) => act === sent[0]?.act);
    const cells = latest.filter(({ before, after }) => before !== after);
    try {
      const written = cells.length > 0 ? await writeCells({ device, known, changes: cells }) : [];
      if (written.length > 0) changeSteps(place, (steps) => did(steps, { changes: written }));
      const left = changeKept(place, (all) => afterSaving(all, latest, (key) => known.get(key)?.version));
      const saved = latest.filter((cell) => keptOf(left, cell) === undefined);
      letGo(place, saved);
      await desk.showSaved(saved);
      return written;
    } catch (error) {
      if (!(error instanceof ApiProblem || error instanceof MovedOn)) throw error;
      const failed = cells.map((cell) => ({ ...failedBy(error, cell, cells), isBeingSent: false }));
      const left = changeKept(place, (all) => afterFailing(all, failed));
      const shown = failed.filter((cell) => (keptOf(left, cell) ?? cell).act === cell.act);
      mark(shown, stateOf);
      if (shown.length > 0) onFailed(shown, error);
      if (isUnreachable(error)) return [];
      // What cannot be asked now is asked when they are sent again.
      await known.ask(new Set(cells.map(({ key }) => key)), 'all').catch(() => undefined);
      void desk.askAnew();
      return [];
    }
  }

  function failedBy(error: ApiProblem | MovedOn, cell: UnsentCell, cells: readonly UnsentCell[]): UnsentCell {
    if (isUnreachable(error)) return { ...cell, stands: 'waiting' };
    if (error instanceof ApiProblem) return { ...cell, stands: 'refused', sentence: sentenceFor(error, cell, cells) };
    const isMoved = error.moved.includes(cell);
    const { key, path, version } = isMoved ? cell : (cells.find((each) => error.moved.includes(each)) ?? cell);
    const there = known.valueAt(key, path);
    const isOwn = isOwnChange(key);
    const sentence = t(isOwn ? 'tables.conflictOwn' : 'tables.conflict', {
      key,
      value: there ?? t('tables.cell.empty'),
      version,
    });
    if (!isMoved) return { ...cell, stands: 'refused', sentence };
    return { ...cell, before: there, version: known.get(key)?.version ?? version, stands: 'moved', isOwn, sentence };
  }

  return {
    save,
    resend,
    refuse(change, sentence) {
      const begun = begunOn(change, cellsHere(place)[nameOf(change)]);
      const cell: UnsentCell = { ...begun, act: now(), stands: 'unreadable', sentence };
      keepHere(place, [cell]);
      mark([cell], stateOf);
    },
    settle() {
      if (store.get().cells.size === 0) return;
      const stored = Object.values(keptCells(place)).filter(
        ({ key, path, after, stands, isBeingSent }) =>
          !isBeingSent && stands !== 'unreadable' && known.get(key) && known.valueAt(key, path) === after,
      );
      if (stored.length === 0) return;
      changeKept(place, (cells) => withoutUnsent(cells, stored.map(nameOf)));
      mark(stored, () => undefined);
    },
  };
}

/** What the server said of this very cell, else why the whole was refused. */
function sentenceFor(
  { faults, message }: ApiProblem,
  { key, path }: FieldChange,
  changes: readonly FieldChange[],
): string {
  const own =
    faults.find((fault) => fault.record === key && fault.path === path) ??
    faults.find((fault) => fault.record === key && (fault.path ?? '') === '') ??
    (changes.length === 1 ? faults[0] : undefined);
  return own ? sentenceOfFault(own.message) : message;
}
