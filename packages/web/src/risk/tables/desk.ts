import { partialMatchKey, type QueryClient } from '@tanstack/react-query';
import { nameOfWriter } from '../../access/queries.ts';
import { ofDevice } from '../../api/query-client.ts';
import type { DraftPlace } from '../../ui/drafts/draft-store.ts';
import { type CellState, type GridStore, withCells } from './grid-store.ts';
import { type KnownRecords, knownRecords } from './known-records.ts';
import type { FieldChange } from './undo.ts';
import { nameOf } from './unsent/unsent-cells.ts';

/** What saving and stepping back in one table share. */
export type Desk = {
  readonly device: string;
  /** Where the browser keeps what this person has not saved in this table. */
  readonly place: DraftPlace;
  readonly client: QueryClient;
  readonly store: GridStore;
  readonly known: KnownRecords;
  /** This person wrote the newest version of the record themselves, in another window or tab. */
  readonly isOwnChange: (key: string) => boolean;
  /** One act after the other. */
  readonly inLine: <Result>(act: () => Promise<Result>) => Promise<Result>;
  readonly mark: <Change extends FieldChange>(
    changes: readonly Change[],
    state: (change: Change) => CellState | undefined,
  ) => void;
  /** The value is there already; what follows from it is asked anew, the rows on the screen before all else. */
  readonly showSaved: (changes: readonly FieldChange[]) => Promise<void>;
  readonly askAnew: () => Promise<void>;
};

export function deskOf(given: Pick<Desk, 'device' | 'place' | 'client' | 'store'>): Desk {
  const { device, client, store } = given;
  let line: Promise<unknown> = Promise.resolve();
  const known = knownRecords(device);
  const rows = ofDevice(device, 'tables');
  const askAnew = () => client.invalidateQueries({ queryKey: rows });
  const mark: Desk['mark'] = (changes, state) => {
    const marked = changes.map((change) => [nameOf(change), state(change)] as const);
    store.set({ cells: withCells(store.get().cells, marked) });
  };
  return {
    ...given,
    known,
    isOwnChange: (key) => known.get(key)?.updatedBy === nameOfWriter(client),
    mark,
    askAnew,
    inLine(act) {
      const next = line.then(act);
      // Whoever asked for it hears that it failed; the next act is done all the same.
      line = next.catch(() => undefined);
      return next;
    },
    async showSaved(changes) {
      const saved = new Map<string, CellState>(
        changes.map((change) => [nameOf(change), { kind: 'saved', value: change.after }]),
      );
      const asked = askAnew();
      mark(changes, (change) => saved.get(nameOf(change)));
      const shown = asked.then(() => {
        const { cells } = store.get();
        mark(
          changes.filter((change) => cells.get(nameOf(change)) === saved.get(nameOf(change))),
          () => undefined,
        );
      });
      await unlessOffline(shown);
      void client.invalidateQueries({
        queryKey: ofDevice(device),
        predicate: ({ queryKey }) => !partialMatchKey(queryKey, rows),
      });
    },
  };
}

/** Without a connection an asking waits for it, and the next act would wait with it. */
async function unlessOffline(asked: Promise<void>): Promise<void> {
  const over = new AbortController();
  const lost = new Promise<void>((resolve) => {
    if (!navigator.onLine) resolve();
    window.addEventListener('offline', () => resolve(), { signal: over.signal });
  });
  await Promise.race([asked, lost]);
  over.abort();
}
